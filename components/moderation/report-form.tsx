'use client'

import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { described, FieldNotes } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { reportAction } from '@/lib/moderation/actions'
import { reasonNames, reasons } from '@/lib/moderation/reason'

type ReportFormProps = {
  /** What is reported: "강의평". */
  name: string
  words: string
  back: string
  chosen: string | undefined
  fields: Readonly<Record<string, string>>
}

/** The whole page of reporting: what it is, then one of the usual reasons. */
export function ReportForm({ name, words, back, chosen, fields }: ReportFormProps) {
  const [state, send] = useFormAction(reportAction)
  const { errors, form, message } = useFormErrors(state)
  const title = `${name} 신고`

  return (
    <form {...form} action={send} aria-label={title} className="max-w-post">
      <HiddenFields fields={fields} />
      <PageBar title={title} back={back} close />
      <PageHead title={title} />
      <div className="flex flex-col gap-5 pt-4">
        {message && <FormMessage>{message}</FormMessage>}
        <blockquote className="line-clamp-3 border-l-3 border-wash-2 pl-4 text-14 whitespace-pre-line text-ink-2">
          {words}
        </blockquote>
        <fieldset>
          <legend className="mb-1.5 text-13 font-600 text-ink-2">왜 신고하나요?</legend>
          {reasons.map((reason) => (
            <label
              key={reason}
              className="relative flex min-h-12 items-center gap-3 border-b border-line text-15 has-checked:font-600 has-focus-visible:outline-2 has-focus-visible:outline-primary"
            >
              <input
                type="radio"
                name="reason"
                value={reason}
                defaultChecked={reason === (state.values?.reason ?? chosen)}
                className="peer absolute inset-0 opacity-0"
                {...described('reason', { error: errors.reason })}
              />
              <span
                aria-hidden="true"
                className="grid size-[18px] flex-none place-items-center rounded-tag shadow-[inset_0_0_0_1.5px_var(--field)] peer-checked:shadow-[inset_0_0_0_1.5px_var(--primary)] after:size-2.5 after:rounded-[3px] peer-checked:after:bg-primary"
              />
              {reasonNames[reason]}
            </label>
          ))}
          <FieldNotes id="reason" error={errors.reason} />
        </fieldset>
        <p className="text-13 text-ink-3">
          신고는 운영진에게 모여요. 누가 신고했는지는 쓴 사람에게도 운영진에게도 보이지 않아요. 신고한 것은
          나에게 접혀 보이고, 언제든 거둘 수 있어요.
        </p>
        <div className="flex justify-end pb-4">
          <SubmitButton size="l" pending="보내는 중">
            신고하기
          </SubmitButton>
        </div>
      </div>
    </form>
  )
}
