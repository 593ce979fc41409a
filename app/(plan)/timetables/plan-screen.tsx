import { PageBar } from '@/components/shell/page-bar'
import { WriteButton } from '@/components/shell/write-button'
import { Adder } from '@/components/timetables/adder'
import { EntryList } from '@/components/timetables/entry-list'
import { PlanGrid } from '@/components/timetables/plan-grid'
import { planMenu } from '@/components/timetables/plan-menu'
import { ButtonLink } from '@/components/ui/button'
import { IconLink } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { SegmentLinks } from '@/components/ui/segment'
import type { Viewer } from '@/lib/auth/viewer'
import { listSections } from '@/lib/catalogue/section-queries'
import { spokenSemester } from '@/lib/catalogue/semester'
import { listSemesters } from '@/lib/catalogue/semester-queries'
import { semesterText } from '@/lib/catalogue/wording'
import { attempt } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { listTimetables } from '@/lib/timetables/queries'
import type { TimetableView } from '@/lib/timetables/schema'

import { ChangeNotice } from './change-notice'

type Asked = { q?: string | string[] | undefined; cursor?: string | string[] | undefined }

/** What the catalogue of the plan's semester has for these words. */
export async function findFor(viewer: Viewer, plan: TimetableView, { q, cursor }: Asked) {
  const words = typeof q === 'string' ? q.trim() : ''
  const input = { semester: plan.semester, limit: 20, ...(words ? { q: words } : {}) }
  const found = await show(
    attempt(listSections.untrusted(viewer, { ...input, ...(cursor ? { cursor } : {}) })),
  )
  return { q: words, found: found.ok ? found.value : { items: [], nextCursor: null, total: 0, courses: 0 } }
}

/** A plan with the switch between its semester's plans; from 1,100 px the catalogue stands beside it. */
export async function PlanScreen({
  viewer,
  plan,
  asked,
}: {
  viewer: Viewer
  plan: TimetableView
  asked: Asked
}) {
  const here = `/timetables/${plan.id}`
  const { mine } = plan.viewer
  const [plans, finding] = await Promise.all([
    mine ? plansOf(viewer, plan.semester) : [plan],
    findFor(viewer, plan, asked),
  ])

  return (
    <>
      <PageBar title={semesterText(plan.semester)} small={plan.name}>
        {mine && <Menu label="더 보기" icon="menu" size="m" entries={planMenu(plan)} />}
      </PageBar>
      <div className={mine ? 'desk:grid desk:grid-cols-[minmax(0,1fr)_468px] desk:gap-12' : undefined}>
        <div className="min-w-0">
          <div className="hidden items-center justify-between gap-4 pb-2 wide:flex">
            <h1 className="text-21">
              {semesterText(plan.semester)} {plan.name}
            </h1>
            {mine && <Menu label="더 보기" icon="menu" size="m" entries={planMenu(plan)} />}
          </div>
          {mine && (
            <div className="pt-3 wide:pt-0">
              <SemesterLinks viewer={viewer} current={plan.semester} />
            </div>
          )}
          <div className="flex flex-wrap items-center gap-2 py-2">
            {mine && (
              <>
                <SegmentLinks
                  label="시간표"
                  items={plans.map(({ id, name, primary }) => ({
                    href: `/timetables/${id}`,
                    label: primary ? `${name} · 대표` : name,
                    current: id === plan.id,
                  }))}
                />
                <IconLink
                  href={`/timetables/new?semester=${plan.semester}`}
                  icon="plus"
                  label="시간표 더하기"
                />
              </>
            )}
            <p className="ml-auto text-13 text-ink-2">
              <b className="text-16 font-700 text-ink tabular-nums">{plan.credits}</b>학점 ·{' '}
              {plan.entries.length}과목
            </p>
          </div>
          {mine && <ChangeNotice viewer={viewer} timetableId={plan.id} />}
          <PlanGrid plan={plan} />
          <EntryList plan={plan} />
          {mine && plan.entries.length === 0 && (
            <p className="pt-4 text-14 text-ink-2">
              아직 담은 수업이 없어요. 강의 목록에서 찾아 담거나 직접 적을 수 있어요.
            </p>
          )}
          {mine && (
            <p className="hidden gap-2 pt-5 wide:flex desk:hidden">
              <ButtonLink href={`${here}/add`} tone="go" icon="plus">
                수업 담기
              </ButtonLink>
            </p>
          )}
        </div>
        {mine && (
          <aside aria-label="강의 목록" className="hidden desk:block">
            <div className="sticky top-[calc(var(--bar)+32px)] max-h-[calc(100dvh-var(--bar)-64px)] overflow-y-auto pr-1">
              <Adder plan={plan} here={here} {...finding} />
            </div>
          </aside>
        )}
      </div>
      {mine && <WriteButton href={`${here}/add`}>수업 담기</WriteButton>}
    </>
  )
}

/** Oldest first, as they were made. */
export async function plansOf(viewer: Viewer, semester: string): Promise<TimetableView[]> {
  const { items } = await show(listTimetables(viewer, { semester, limit: 100 }))
  return items.toReversed()
}

export async function SemesterLinks({ viewer, current }: { viewer: Viewer; current: string }) {
  const { items } = await show(listSemesters(viewer, {}))
  return (
    <SegmentLinks
      label="학기"
      items={items.map(({ name, year, term }) => ({
        href: `/timetables?semester=${name}`,
        label: spokenSemester(year, term),
        current: name === current,
      }))}
    />
  )
}
