import { Field } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { setGoalAction } from '@/lib/grades/actions'
import { averageText, type Tally } from '@/lib/grades/average'
import type { Rules } from '@/lib/grades/grade'
import { neededFor } from '@/lib/grades/needed'
import type { GoalView } from '@/lib/grades/schema'
import { neededText } from '@/lib/grades/wording'

type GoalFormProps = { goal: GoalView; tally: Tally; rules: Rules }

/** What one wants to reach, and what it still takes. */
export function GoalForm({ goal, tally, rules }: GoalFormProps) {
  const [state, send] = useFormAction(setGoalAction)
  const { errors, message, form } = useFormErrors(state)
  const wished = goal.average === null ? null : Math.round(goal.average * 100)
  const left = Math.max(0, goal.credits * 2 - tally.earned)

  return (
    <section aria-labelledby="goal" className="mt-6 border-t border-line-2 pt-4">
      <h2 id="goal" className="text-16 font-620">
        목표
      </h2>
      <p className="pt-1 pb-3 text-14 text-ink-2">
        {wished === null
          ? '바라는 평점을 적으면 남은 학점에서 얼마가 필요한지 알려 드려요.'
          : neededText(neededFor(tally, { wished, left }, rules), { wished, left })}
      </p>
      <form {...form} action={send} aria-label="목표" className="grid gap-3">
        <FormMessage>{message}</FormMessage>
        <div className="flex items-start gap-3">
          <div className="min-w-0 flex-1">
            <Field
              label="목표 학점"
              name="credits"
              type="number"
              min={0}
              max={300}
              step={0.5}
              required
              value={state.values?.credits ?? String(goal.credits)}
              error={errors.credits}
            />
          </div>
          <div className="min-w-0 flex-1">
            <Field
              label="바라는 평점"
              name="average"
              type="number"
              min={0}
              max={rules.scale / 10}
              step={0.01}
              value={state.values?.average ?? (wished === null ? '' : averageText(wished))}
              error={errors.average}
            />
          </div>
          <SubmitButton tone="line" pending="저장하는 중" className="mt-[26px] min-h-12">
            정하기
          </SubmitButton>
        </div>
      </form>
    </section>
  )
}
