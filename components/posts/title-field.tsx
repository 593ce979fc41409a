import { described, FieldNotes } from '@/components/ui/field'

/** The title while it is written: as large as it will be read, on the page itself. */
export function TitleField({ value, error }: { value?: string | undefined; error?: string | undefined }) {
  return (
    <div>
      <input
        id="title"
        name="title"
        aria-label="제목"
        placeholder="제목"
        required
        maxLength={200}
        defaultValue={value}
        className="w-full border-b border-line bg-transparent pt-3.5 pb-2.5 text-18 outline-none! focus:border-primary focus:shadow-[0_1px_0_var(--primary)] aria-invalid:border-danger wide:text-21"
        {...described('title', { error })}
      />
      <FieldNotes id="title" error={error} />
    </div>
  )
}
