import type { Metadata } from 'next'
import { Finder } from '@/components/catalogue/finder'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { ButtonLink } from '@/components/ui/button'
import { IconLink } from '@/components/ui/icon-button'
import { EmptyState } from '@/components/ui/state-page'
import { requireViewer } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { askedIn, queryOf } from '@/lib/catalogue/asked'
import { listFacets, noFacets } from '@/lib/catalogue/facet-queries'
import type { SemesterView } from '@/lib/catalogue/schema'
import { listSemesters } from '@/lib/catalogue/semester-queries'
import { attempt } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { findSections } from '@/lib/timetables/finding-queries'
import { listPlanNames } from '@/lib/timetables/queries'

export const metadata: Metadata = { title: '강의' }

export default async function CoursesPage({ searchParams }: PageProps<'/courses'>) {
  const [viewer, params] = await Promise.all([show(requireViewer()), searchParams])
  const asked = askedIn(params)
  const query = Object.fromEntries(new URLSearchParams(queryOf(asked)))
  const known = show(listSemesters(viewer, {}))
  const [{ items: semesters }, plan, facets, found] = await Promise.all([
    known,
    known.then(({ items }) => primaryIn(viewer, items, asked.semester)),
    show(attempt(listFacets.untrusted(viewer, asked.semester ? { semester: asked.semester } : {}))),
    show(attempt(findSections.untrusted(viewer, { ...query, cursor: params.cursor }))),
  ])

  return (
    <>
      <PageBar title="강의" small={viewer.university.name}>
        <IconLink href="/courses/rooms" icon="room" label="빈 강의실" />
      </PageBar>
      <PageHead title="강의" lead="이번 학기와 다른 학기의 수업을 찾아요.">
        <ButtonLink href="/courses/rooms" icon="room">
          빈 강의실
        </ButtonLink>
      </PageHead>
      {semesters.length === 0 ? (
        <EmptyState
          title="아직 강의 목록이 없어요"
          text="학교의 관리자가 목록을 올리면 여기에서 찾을 수 있어요."
        />
      ) : (
        <Finder
          key={asked.semester}
          asked={asked}
          answer={found.ok ? { page: found.value } : { problem: found.form.message ?? '' }}
          facets={facets.ok ? facets.value : noFacets}
          semesters={semesters}
          plan={asked.free || plan}
        />
      )}
    </>
  )
}

/** The viewer's primary plan of this semester, or of the current one; `null` where there is none. */
async function primaryIn(viewer: Viewer, semesters: readonly SemesterView[], asked: string) {
  const semester = semesters.find(({ name, current }) => (asked ? name === asked : current))
  if (!semester) return null
  const { items } = await show(listPlanNames(viewer, { semester: semester.name }))

  return items.find(({ primary }) => primary)?.id ?? null
}
