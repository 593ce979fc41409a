import type { Metadata } from 'next'
import { cache } from 'react'
import { Facts } from '@/components/catalogue/facts'
import { OtherSemesters } from '@/components/catalogue/other-semesters'
import { SectionHead } from '@/components/catalogue/section-head'
import { SectionRow } from '@/components/catalogue/section-row'
import { WeekGrid } from '@/components/catalogue/week-grid'
import { PageBar } from '@/components/shell/page-bar'
import { Part } from '@/components/ui/part'
import { requireViewer } from '@/lib/auth/session'
import { yearText } from '@/lib/catalogue/chosen'
import { getCourse } from '@/lib/catalogue/course-queries'
import { getSection } from '@/lib/catalogue/section-queries'
import { capacityText, meetingTexts, semesterText } from '@/lib/catalogue/wording'
import { show } from '@/lib/core/show'

type Props = PageProps<'/courses/sections/[sectionId]'>

/** Head and page ask for the same section: once a request. */
const sectionOf = cache(async (sectionId: string) =>
  show(getSection.untrusted(await show(requireViewer()), { sectionId })),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { course, professor } = await sectionOf((await params).sectionId)

  return { title: [course.title, professor].filter(Boolean).join(', ') }
}

export default async function SectionPage({ params }: Props) {
  const { sectionId } = await params
  const section = await sectionOf(sectionId)
  const viewer = await show(requireViewer())
  const course = await show(getCourse(viewer, { courseId: section.course.id }))
  const all = course.offerings.flatMap(({ sections }) => sections)
  const sisters = all.filter(({ id, semester }) => id !== section.id && semester === section.semester)
  const times = meetingTexts(section.meetings)

  return (
    <>
      <PageBar title="강의" small={semesterText(section.semester)} back="/courses" heading={false} />
      <article className="max-w-[680px]">
        <SectionHead section={section} />
        {times.length > 0 ? (
          <div className="wide:grid wide:grid-cols-[minmax(0,1fr)_220px] wide:gap-8 wide:pb-6">
            <WeekGrid blocks={section.meetings.map((meeting) => ({ ...meeting, title: meeting.start }))} />
            <ul aria-label="수업 시간" className="pt-4 pb-5 text-15 tabular-nums">
              {times.map((time) => (
                <li key={time} className="py-1">
                  {time}
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <p className="pb-5 text-15 text-ink-2">정해진 시간이 없는 수업이에요.</p>
        )}
        <Facts
          facts={[
            ['학기', semesterText(section.semester)],
            ['대상', targetsText(section.targets)],
            ['정원', capacityText(section).replace('정원 ', '')],
            ['수업 방식', section.mode],
            ['언어', section.language],
            ['비고', section.remark],
            ['시간 원문', section.rawTime],
            ['장소 원문', section.rawPlace],
            ['담은 사람', section.addedCount === null ? '' : `${section.addedCount}명`],
          ]}
        />
        {sisters.length > 0 && (
          <Part id="sisters" title="같은 과목의 다른 분반" count={sisters.length}>
            <ul>
              {sisters.map((sister) => (
                <SectionRow key={sister.id} section={sister} by="professor" />
              ))}
            </ul>
          </Part>
        )}
        <OtherSemesters courseId={course.id} sections={all} here={section.semester} />
      </article>
    </>
  )
}

function targetsText(targets: Awaited<ReturnType<typeof sectionOf>>['targets']): string {
  return targets
    .map(({ department, year, classification }) =>
      [department, year && yearText(year), classification].filter(Boolean).join(' · '),
    )
    .join('\n')
}
