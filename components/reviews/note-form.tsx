'use client'

import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { Field } from '@/components/ui/field'
import type { FormAction } from '@/components/ui/form-action'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SegmentChoice } from '@/components/ui/segment'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { useDraft } from '@/components/ui/use-draft'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { examNames, exams } from '@/lib/reviews/exam'
import { type Taught, TaughtSelect } from './taught-select'

type NoteFormProps = {
  title: string
  course: string
  back: string
  /** Whose draft, and of what. */
  draftName: string
  /** The classes that may be told of; without them the note is edited and stays with its own exam. */
  taught?: Taught | undefined
  /** What stands there already. */
  values?: Readonly<Record<string, string>> | undefined
  fewest: number
  action: FormAction
  fields: Readonly<Record<string, string>>
}

const kept = ['taught', 'exam', 'strategy', 'questions', 'examples']

/** The whole page of telling of an exam. A refusal keeps every word and says beside which field it lies. */
export function NoteForm({
  title,
  course,
  back,
  draftName,
  taught,
  values: first = {},
  fewest,
  action,
  fields,
}: NoteFormProps) {
  const [state, send, sending] = useFormAction(action)
  const { errors, form, message } = useFormErrors(state)
  const { draft, keep } = useDraft({ name: draftName, fields: kept, sending })
  const values: Readonly<Record<string, string | undefined>> = { ...first, ...draft, ...state.values }

  return (
    <form {...form} onChange={keep} action={send} aria-label={title} className="max-w-post">
      <HiddenFields fields={fields} />
      <PageBar title={title} small={course} back={back} close />
      <PageHead title={title} lead={course} />
      <div key={JSON.stringify(draft)} className="flex flex-col gap-6 pt-4">
        {message && <FormMessage>{message}</FormMessage>}
        {taught && (
          <>
            <TaughtSelect taught={taught} value={values.taught} error={errors.taught} />
            <SegmentChoice
              key={`exam ${values.exam}`}
              label="시험"
              name="exam"
              value={values.exam ?? ''}
              options={exams.map((exam) => ({ value: exam, label: examNames[exam] }))}
              error={errors.exam}
            />
          </>
        )}
        <TextArea
          label="준비 방법"
          name="strategy"
          rule={`${fewest}자 이상`}
          rows={4}
          value={values.strategy}
          error={errors.strategy}
        />
        <Field
          label="문제 유형"
          name="questions"
          rule="없어도 돼요"
          help="쉼표로 나누어 적어요: 서술 4, 단답 6"
          value={values.questions}
          error={errors.questions}
        />
        <TextArea
          label="문제 예시"
          name="examples"
          rule="없어도 돼요"
          help="한 줄에 하나씩 적어요."
          rows={3}
          value={values.examples}
          error={errors.examples}
        />
        <div className="flex justify-end pb-4">
          <SubmitButton size="l" pending={taught ? '올리는 중' : '저장하는 중'}>
            {taught ? '올리기' : '저장'}
          </SubmitButton>
        </div>
      </div>
    </form>
  )
}
