'use client'

import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import type { FormAction } from '@/components/ui/form-action'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SegmentChoice } from '@/components/ui/segment'
import { SubmitButton } from '@/components/ui/submit-button'
import { useDraft } from '@/components/ui/use-draft'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { WaitNotice } from '@/components/ui/wait-notice'
import { factorNames, factors, optionsOf } from '@/lib/reviews/factors'
import { ReviewWords } from './review-words'
import { StarChoice } from './star-choice'
import { type Taught, TaughtSelect } from './taught-select'

type ReviewFormProps = {
  title: string
  course: string
  /** Where × leads. */
  back: string
  /** Whose draft, and of what. */
  draftName: string
  /** The classes that may be written about; without them the review is edited and stays with its own. */
  taught?: Taught | undefined
  /** What stands there already. */
  values?: Readonly<Record<string, string>> | undefined
  length: { min: number; max: number }
  action: FormAction
  fields: Readonly<Record<string, string>>
}

const kept = ['taught', 'stars', ...factorNames, 'content']

/** The whole page of writing and editing a review. A refusal keeps every answer and says beside which it lies. */
export function ReviewForm({
  title,
  course,
  back,
  draftName,
  taught,
  values: first = {},
  length,
  action,
  fields,
}: ReviewFormProps) {
  const [state, send, sending] = useFormAction(action)
  const { errors, form, message } = useFormErrors(state)
  const { draft, keep } = useDraft({ name: draftName, fields: kept, sending })
  const values: Readonly<Record<string, string | undefined>> = { ...first, ...draft, ...state.values }

  return (
    <form {...form} onChange={keep} action={send} aria-label={title} className="max-w-post">
      <HiddenFields fields={fields} />
      <PageBar title={title} small={course} back={back} close />
      <PageHead title={title} lead={course} />
      <div className="flex flex-col gap-6 pt-4">
        {state.retryAfter === undefined ? (
          message && <FormMessage>{message}</FormMessage>
        ) : (
          <WaitNotice
            key={state.retryAfter}
            seconds={state.retryAfter}
            what="올릴 수 있어요"
            why={state.message ?? ''}
          />
        )}
        {taught && <TaughtSelect taught={taught} value={values.taught} error={errors.taught} />}
        <StarChoice key={`stars ${values.stars}`} value={values.stars ?? ''} error={errors.stars} />
        {factorNames.map((name) => (
          <SegmentChoice
            key={`${name} ${values[name]}`}
            label={factors[name].label}
            name={name}
            value={values[name] ?? ''}
            options={optionsOf(name)}
            error={errors[name]}
          />
        ))}
        <ReviewWords
          key={`content ${draft.content}`}
          length={length}
          value={values.content}
          error={errors.content}
        />
        <p className="text-13 text-ink-3">
          누가 썼는지는 아무에게도 보이지 않아요. 고치면 ‘수정됨’이 붙고, 받은 도움돼요는 그대로 남아요.
        </p>
        <div className="flex justify-end pb-4">
          <SubmitButton size="l" pending="올리는 중">
            {taught ? '올리기' : '저장'}
          </SubmitButton>
        </div>
      </div>
    </form>
  )
}
