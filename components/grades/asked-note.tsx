import Link from 'next/link'
import type { ReactNode } from 'react'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { setGoalAction } from '@/lib/grades/actions'
import type { GoalView } from '@/lib/grades/schema'

/** What one's department asks in all. */
export type Asked = { title: string; credits: number }

/** How one's own target and the department's number go together; with one press they are the same. */
export function AskedNote({ asked, goal }: { asked: Asked | null; goal: GoalView }) {
  const [state, send] = useFormAction(setGoalAction)

  if (!asked)
    return (
      <Note>학과와 입학 연도를 알려 주면 무엇이 남았는지 {graduation('졸업 요건')}에서 보여 드려요.</Note>
    )
  if (asked.credits === goal.credits) {
    return (
      <Note>
        {asked.title}의 {asked.credits}학점까지 세요. 영역과 필수 과목까지 따진 남은 학점은{' '}
        {graduation('졸업 요건')}에 있어요.
      </Note>
    )
  }

  return (
    <form action={send} aria-label="졸업 요건의 학점" className="grid gap-2">
      <FormMessage>{state.message}</FormMessage>
      <HiddenFields fields={{ credits: String(asked.credits), average: goal.average?.toString() ?? '' }} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Note>
          여기 목표는 {goal.credits}학점이고, {graduation(asked.title)}에서는 {asked.credits}학점이에요.
        </Note>
        <SubmitButton tone="soft" size="s" pending="바꾸는 중">
          목표를 {asked.credits}학점으로
        </SubmitButton>
      </div>
    </form>
  )
}

function Note({ children }: { children: ReactNode }) {
  return <p className="text-13 text-ink-2 tabular-nums">{children}</p>
}

function graduation(words: string) {
  return (
    <Link href="/graduation" prefetch={false} className="text-primary underline underline-offset-3">
      {words}
    </Link>
  )
}
