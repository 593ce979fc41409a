import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { ButtonLink } from '@/components/ui/button'
import { SegmentLinks } from '@/components/ui/segment'
import { EmptyState } from '@/components/ui/state-page'
import { UndoBar } from '@/components/ui/undo-bar'
import { requireViewer } from '@/lib/auth/session'
import { spokenSemester } from '@/lib/catalogue/semester'
import { listSemesters } from '@/lib/catalogue/semester-queries'
import { semesterText } from '@/lib/catalogue/wording'
import { show } from '@/lib/core/show'
import { restoreTimetableAction } from '@/lib/timetables/actions'
import { getTimetable, listPlanNames } from '@/lib/timetables/queries'
import { PlanScreen } from './plan-screen'

export const metadata: Metadata = { title: '시간표' }

/** The plan that counts in the semester that runs, or in the one that is asked for. */
export default async function TimetablesPage({ searchParams }: PageProps<'/timetables'>) {
  const [viewer, params] = await Promise.all([show(requireViewer()), searchParams])
  const { items: semesters } = await show(listSemesters(viewer, {}))
  const named = semesters.find(({ name }) => name === params.semester)
  const semester = (named ?? semesters.find(({ current }) => current))?.name
  const plans = semester ? (await show(listPlanNames(viewer, { semester }))).items : []
  const primary = plans.find((one) => one.primary)
  const plan = primary && (await show(getTimetable(viewer, { timetableId: primary.id })))

  return (
    <>
      {plan ? (
        <PlanScreen viewer={viewer} plan={plan} params={params} />
      ) : (
        <>
          <PageBar title="시간표" small={viewer.university.name} />
          <PageHead title="시간표" />
          {semester ? (
            <>
              <div className="pt-3">
                <SegmentLinks
                  label="학기"
                  items={semesters.map(({ name, year, term }) => ({
                    href: `/timetables?semester=${name}`,
                    label: spokenSemester(year, term),
                    current: name === semester,
                  }))}
                />
              </div>
              <EmptyState
                title="아직 시간표가 없어요"
                text={`${semesterText(semester)}에 들을 수업을 모아 한눈에 볼 수 있어요.`}
                action={
                  <span className="flex flex-wrap justify-center gap-2">
                    <ButtonLink href={`/timetables/new?semester=${semester}`} tone="go">
                      시간표 만들기
                    </ButtonLink>
                    <ButtonLink href={`/timetables/wizard?semester=${semester}`}>마법사로 찾기</ButtonLink>
                    <ButtonLink href={`/timetables/import?semester=${semester}`}>가져오기</ButtonLink>
                  </span>
                }
              />
            </>
          ) : (
            <EmptyState
              title="아직 강의 목록이 없어요"
              text="학교의 관리자가 목록을 올리면 시간표를 만들 수 있어요."
            />
          )}
        </>
      )}
      {typeof params.undo === 'string' && (
        <UndoBar
          text="시간표를 지웠어요."
          action={restoreTimetableAction}
          fields={{ timetableId: params.undo }}
        />
      )}
    </>
  )
}
