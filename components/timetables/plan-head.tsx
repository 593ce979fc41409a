import { clsx } from 'clsx'
import { PageBar } from '@/components/shell/page-bar'
import { IconButton, IconLink } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { SegmentLinks } from '@/components/ui/segment'
import type { SectionView } from '@/lib/catalogue/schema'
import { semesterText } from '@/lib/catalogue/wording'
import type { Desk, DeskView } from './desk'
import { planMenu } from './plan-menu'

export type PlanHeadProps = {
  view: DeskView
  desk: Desk
  /** The plans of the semester, oldest first. */
  plans: readonly { id: string; name: string; primary: boolean }[]
  semesters: readonly { name: string; label: string }[]
  /** What might be added: its credits are counted beside the others. */
  shown: SectionView | null
  /** Only what matters while one looks for a class. */
  isShort: boolean
}

/** Semester, plans, credits, and what can be done with the plan. */
export function PlanHead({ view, desk, plans, semesters, shown, isShort }: PlanHeadProps) {
  const { plan, canUndo, canRedo } = view
  const more = plan.entries.some(({ section }) => section?.id === shown?.id) ? null : shown?.credits
  const tools = (
    <>
      <IconButton
        icon="undo"
        label="실행 취소"
        disabled={!canUndo}
        onClick={() => desk.undo()}
        className="scripted"
      />
      <IconButton
        icon="redo"
        label="다시 실행"
        disabled={!canRedo}
        onClick={desk.redo}
        className="scripted"
      />
      <Menu label="더 보기" icon="menu" size="m" entries={planMenu(plan)} />
    </>
  )
  const semesterMenu = (
    <Menu
      label="학기 바꾸기"
      icon="down"
      size="m"
      entries={semesters.map(({ name, label }) => ({ label, href: `/timetables?semester=${name}` }))}
    />
  )

  return (
    <>
      <PageBar title={semesterText(plan.semester)} small={plan.name}>
        {semesterMenu}
        {tools}
      </PageBar>
      <div
        className={clsx('flex flex-wrap items-center gap-x-2.5 gap-y-1', isShort ? 'pt-1 wide:py-2' : 'py-2')}
      >
        <div className="hidden items-center wide:flex">
          <h1 className="text-18 font-700">
            {semesterText(plan.semester)}
            <span className="hidden print:inline"> · {plan.name}</span>
          </h1>
          <div className="contents print:hidden">{semesterMenu}</div>
        </div>
        <div
          className={clsx('flex min-w-0 items-center gap-1', isShort && 'max-wide:hidden', 'print:hidden')}
        >
          <SegmentLinks
            label="시간표"
            items={plans.map(({ id, name, primary }) => ({
              href: `/timetables/${id}`,
              label: id === plan.id ? plan.name : name,
              primary,
              current: id === plan.id,
            }))}
          />
          <IconLink href={`/timetables/new?semester=${plan.semester}`} icon="plus" label="시간표 더하기" />
        </div>
        <p className="ml-auto text-13 whitespace-nowrap text-ink-3">
          <b className="text-18 font-700 text-ink tabular-nums">{plan.credits}</b>{' '}
          {more ? <span className="font-650 text-primary tabular-nums">+{more} </span> : null}
          학점 · {plan.entries.length}과목
        </p>
        <div className="-mr-2.5 hidden wide:flex print:hidden">{tools}</div>
      </div>
    </>
  )
}
