import type { Metadata } from 'next'
import { cache } from 'react'
import { Part } from '@/components/catalogue/part'
import { SectionRow } from '@/components/catalogue/section-row'
import { PageBar } from '@/components/shell/page-bar'
import { requireViewer } from '@/lib/auth/session'
import { bySemester } from '@/lib/catalogue/by-semester'
import { getCourse } from '@/lib/catalogue/course-queries'
import { semesterText } from '@/lib/catalogue/wording'
import { show } from '@/lib/core/show'

type Props = PageProps<'/courses/[courseId]'>

/** Head and page ask for the same course: once a request. */
const courseOf = cache(async (courseId: string) =>
  show(getCourse.untrusted(await show(requireViewer()), { courseId })),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await courseOf((await params).courseId)).title }
}

export default async function CoursePage({ params }: Props) {
  const { code, title, offerings } = await courseOf((await params).courseId)
  const professors = offerings.map(({ professor }) => professor).filter(Boolean)
  const semesters = bySemester(offerings.flatMap(({ sections }) => sections))

  return (
    <>
      <PageBar title="과목" small={code} back="/courses" heading={false} />
      <article className="max-w-[680px]">
        <div className="pt-3.5 wide:pt-0">
          <p className="text-13 text-ink-3">{code}</p>
          <h1 className="text-21 text-balance wide:text-26">{title}</h1>
          {professors.length > 0 && <p className="text-15 text-ink-2">{professors.join(', ')}</p>}
        </div>
        {semesters.map(([semester, taught]) => (
          <Part key={semester} id={`s${semester}`} title={semesterText(semester)} count={taught.length}>
            <ul>
              {taught.map((section) => (
                <SectionRow key={section.id} section={section} by="professor" />
              ))}
            </ul>
          </Part>
        ))}
        {semesters.length === 0 && (
          <p className="pt-6 text-15 text-ink-2">지금은 어느 학기의 목록에도 없는 과목이에요.</p>
        )}
      </article>
    </>
  )
}
