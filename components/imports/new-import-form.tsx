'use client'

import { described, Field, FieldLabel, FieldNotes } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { startImportAction } from '@/lib/imports/actions'

type NewImportFormProps = {
  /** Names and words of the semesters one probably means, such as `2026-2`. */
  semesters: readonly { name: string; words: string }[]
}

/** A file and the semester it is for; one that is not there yet is made by naming it. */
export function NewImportForm({ semesters }: NewImportFormProps) {
  const [state, send] = useFormAction(startImportAction)
  const { errors, message, form } = useFormErrors(state)
  const { values } = state

  return (
    <form {...form} action={send} aria-label="새로 들이기" className="grid gap-4">
      <FormMessage>{message}</FormMessage>
      <div>
        <FieldLabel htmlFor="file" label="과목표 파일" rule="CSV, TSV, XLSX, JSON · 20MB까지" />
        <div className="flex min-h-12 items-center rounded-ctl px-2 edge">
          <input
            id="file"
            name="file"
            type="file"
            required
            accept=".csv,.tsv,.txt,.xlsx,.json"
            className="w-full min-w-0 text-14 text-ink-2 file:mr-3 file:min-h-8 file:rounded-ctl file:bg-wash file:px-3 file:text-13 file:font-600 file:text-primary"
            {...described('file', { error: errors.file })}
          />
        </div>
        <FieldNotes id="file" error={errors.file} />
      </div>
      <Field
        label="학기"
        name="semester"
        rule="연도-학기"
        help="1, S(여름), 2, W(겨울) 가운데 하나예요. 없던 학기는 이름을 적으면 생겨요."
        required
        list="semesters"
        autoComplete="off"
        value={values?.semester ?? semesters[0]?.name}
        error={errors.semester}
      />
      <datalist id="semesters">
        {semesters.map(({ name, words }) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </datalist>
      <div className="flex justify-end">
        <SubmitButton icon="upload" pending="올리는 중">
          올리고 미리 보기
        </SubmitButton>
      </div>
    </form>
  )
}
