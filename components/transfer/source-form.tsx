import { described, FieldLabel, FieldNotes } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { useFormErrors } from '@/components/ui/use-form-errors'
import type { TransferState } from '@/lib/transfer/actions'
import type { SemesterOption } from './transfer'
import { formatTexts } from './words'

type SourceFormProps = {
  state: TransferState
  send: (form: FormData) => void
  semesters: readonly SemesterOption[]
  semester: string
}

const formats = [
  { value: '', label: '알아서 알아보기' },
  ...Object.entries(formatTexts).map(([value, label]) => ({ value, label })),
]

/** A file, or what is in one. */
export function SourceForm({ state, send, semesters, semester }: SourceFormProps) {
  const { errors, message, form } = useFormErrors(state)
  const { values } = state

  return (
    <form {...form} action={send} aria-label="시간표 가져오기" className="grid max-w-post gap-5 pt-5">
      <FormMessage>{message}</FormMessage>
      <div>
        <FieldLabel htmlFor="file" label="시간표 파일" rule="XML, ICS, JSON · 1MB까지" />
        <div className="flex min-h-12 items-center rounded-ctl px-2 edge">
          <input
            id="file"
            name="file"
            type="file"
            accept=".xml,.ics,.json,.txt,text/xml,text/calendar,application/json"
            className="w-full min-w-0 text-14 text-ink-2 file:mr-3 file:min-h-8 file:rounded-ctl file:bg-wash file:px-3 file:text-13 file:font-600 file:text-primary"
            {...described('file', { help: '저장' })}
          />
        </div>
        <FieldNotes id="file" help="아직 저장하지 않아요. 무엇이 들어갈지 먼저 보여 드려요." />
      </div>
      <TextArea
        label="또는 내용 붙여 넣기"
        name="text"
        rows={5}
        rowsMax={12}
        spellCheck={false}
        autoComplete="off"
        value={values?.text}
        error={errors.text}
      />
      <div className="grid gap-5 wide:grid-cols-2 wide:gap-3">
        <Select
          label="학기"
          name="semester"
          options={[{ value: '', label: '파일에 적힌 학기' }, ...semesters]}
          value={values?.semester ?? semester}
          error={errors.semester}
        />
        <Select
          label="형식"
          name="format"
          options={formats}
          value={values?.format ?? ''}
          error={errors.format}
        />
      </div>
      <div>
        <SubmitButton name="step" value="look" pending="읽는 중">
          미리 보기
        </SubmitButton>
      </div>
    </form>
  )
}
