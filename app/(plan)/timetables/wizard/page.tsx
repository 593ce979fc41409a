import type { Metadata } from 'next'
import Link from 'next/link'
import { PageBar } from '@/components/shell/page-bar'
import { FormMessage } from '@/components/ui/form-message'
import { Icon } from '@/components/ui/icon'
import { SegmentLinks } from '@/components/ui/segment'
import { EmptyState } from '@/components/ui/state-page'
import { GroupAdder } from '@/components/wizard/group-adder'
import { WishForm } from '@/components/wizard/wish-form'
import { requireViewer } from '@/lib/auth/session'
import { listSections } from '@/lib/catalogue/section-queries'
import { listSemesters } from '@/lib/catalogue/semester-queries'
import { semesterText } from '@/lib/catalogue/wording'
import { attempt } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { wizardPath } from '@/lib/wizard/asked'
import { plansOf } from '../plan-screen'
import { FoundTimetables } from './found-timetables'
import { wishesOf } from './wishes-of'

export const metadata: Metadata = { title: '시간표 마법사' }

const sorts = [
  { value: '', label: '사이 공강 적은 순' },
  { value: 'late', label: '늦게 시작' },
  { value: 'early', label: '일찍 끝' },
  { value: 'rating', label: '강의평 높은 순' },
]

/** Wishes at the left, what they lead to at the right. The address is all there is to know. */
export default async function WizardPage({ searchParams }: PageProps<'/timetables/wizard'>) {
  const [viewer, params] = await Promise.all([show(requireViewer()), searchParams])
  const { items: semesters } = await show(listSemesters(viewer, {}))
  const named = semesters.find(({ name }) => name === params.semester)
  const semester = (named ?? semesters.find(({ current }) => current))?.name
  if (!semester) {
    return (
      <EmptyState
        title="아직 강의 목록이 없어요"
        text="학교의 관리자가 목록을 올리면 시간표를 찾을 수 있어요."
      />
    )
  }
  const [{ asked, groups, company, isShort, isAlone }, plans] = await Promise.all([
    wishesOf(viewer, params, semester),
    plansOf(viewer, semester),
  ])
  const into = typeof params.into === 'string' && groups[Number(params.into)] ? Number(params.into) : null
  const isAdding = groups.length === 0 || params.add === '1' || into !== null
  const q = isAdding && typeof params.q === 'string' ? params.q.trim() : ''
  const found = q ? await show(attempt(listSections.untrusted(viewer, { semester, q, limit: 40 }))) : null

  return (
    <>
      <PageBar
        title="시간표 마법사"
        small={semesterText(semester)}
        back={`/timetables?semester=${semester}`}
      />
      <div className="flex flex-wrap items-end justify-between gap-4 pt-3 pb-5 wide:pt-0">
        <div className="hidden wide:block">
          <p className="text-13 text-ink-3">
            <Link href={`/timetables?semester=${semester}`} className="hover:text-ink">
              시간표
            </Link>{' '}
            · {semesterText(semester)}
          </p>
          <h1 className="text-26">시간표 마법사</h1>
        </div>
        {groups.length > 0 && (
          <SegmentLinks
            label="순서"
            tight
            items={sorts.map(({ value, label }) => ({
              href: wizardPath({ ...asked, sort: value }),
              label,
              current: asked.sort === value,
            }))}
          />
        )}
      </div>
      <div className="grid grid-cols-1 gap-8 desk:grid-cols-[296px_minmax(0,1fr)] desk:gap-12">
        <div>
          <div className="flex items-baseline justify-between gap-3 pb-1">
            <h2 className="text-16 font-650">담을 묶음</h2>
            {!isAdding && (
              <Link
                href={wizardPath(asked, { add: '1' })}
                prefetch={false}
                scroll={false}
                className="relative flex items-center gap-1 py-[3px] text-13 text-ink-3 after:absolute after:-inset-2.5 hover:text-ink"
              >
                <Icon name="plus" className="size-4" />
                묶음 더하기
              </Link>
            )}
          </div>
          {isAdding && (
            <GroupAdder
              asked={asked}
              into={into}
              title={into === null ? '묶음 더하기' : `‘${groups[into]?.title}’에 더하기`}
              q={q}
              found={found?.ok ? found.value : null}
            />
          )}
          {isShort && <FormMessage tone="warn">그사이에 목록에서 빠진 수업은 빼고 찾았어요.</FormMessage>}
          {isAlone && <FormMessage tone="warn">시간표를 볼 수 없는 친구는 빼고 찾았어요.</FormMessage>}
          {groups.length > 0 && (
            <>
              <WishForm
                asked={asked}
                company={company}
                groups={groups}
                plans={plans
                  .filter(({ entries }) => entries.length > 0)
                  .map(({ id, name }) => ({ value: id, label: `‘${name}’의 빈 시간만` }))}
              />
              <ToResults />
            </>
          )}
        </div>
        {groups.length > 0 ? (
          <div id="found" className="min-w-0">
            <FoundTimetables
              viewer={viewer}
              asked={asked}
              groups={groups}
              plan={plans.find(({ id }) => id === asked.plan)}
            />
          </div>
        ) : (
          <EmptyState
            title="무엇을 들을까요?"
            text="들을 과목을 찾아 묶음으로 더하면, 서로 겹치지 않는 시간표를 모두 찾아 좋은 것부터 보여 드려요."
          />
        )}
      </div>
    </>
  )
}

/** Where wishes stand above what they lead to: stays in sight until one is there. */
function ToResults() {
  return (
    <p className="sticky bottom-[calc(var(--tabs)+var(--safe)+12px)] z-4 mt-4 flex justify-end desk:hidden">
      <a
        href="#found"
        className="inline-flex min-h-11 items-center gap-1.5 rounded-panel bg-sheet px-4 text-14 font-650 text-primary shadow-float"
      >
        찾은 시간표 보기
        <Icon name="down" firm className="size-4" />
      </a>
    </p>
  )
}
