import type { Metadata } from 'next'
import { SectionRow } from '@/components/catalogue/section-row'
import { CourseHead } from '@/components/reviews/course-head'
import { AddButton } from '@/components/timetables/add-button'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Part } from '@/components/ui/part'
import { requireViewer } from '@/lib/auth/session'
import { bySemester } from '@/lib/catalogue/by-semester'
import type { SectionView } from '@/lib/catalogue/schema'
import { semesterText } from '@/lib/catalogue/wording'
import { show } from '@/lib/core/show'
import { clashesWith } from '@/lib/timetables/clash'
import { listTimetables } from '@/lib/timetables/queries'
import type { TimetableView } from '@/lib/timetables/schema'
import { courseOf, coursePart } from '../course-part'

type Props = PageProps<'/courses/[courseId]/sections'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await courseOf((await params).courseId)).title}, 분반` }
}

/** The sections of the semester that runs, each with a way into the plan that counts, and those of earlier ones. */
export default async function CourseSectionsPage({ params }: Props) {
  const [{ courseId }, viewer] = await Promise.all([params, show(requireViewer())])
  const { course, sections, current, open, counts } = await coursePart(viewer, courseId)
  const plans = open.length === 0 ? [] : (await show(listTimetables(viewer, { semester: current }))).items
  const plan = plans.find(({ primary }) => primary)
  const earlier = bySemester(sections.filter(({ semester }) => semester !== current))
  const professors = course.offerings.flatMap(({ professor }) => professor || [])

  return (
    <article className="max-w-post">
      <CourseHead course={course} counts={counts} here="sections" who={professors.join(', ')} />
      {open.length === 0 ? (
        <p className="pt-6 text-15 text-ink-2">이번 학기에는 열리지 않아요.</p>
      ) : (
        <Part id="open" title={semesterText(current)} count={open.length}>
          {!plan && (
            <p className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-2 text-14 text-ink-2">
              시간표를 만들면 여기에서 바로 담을 수 있어요.
              <ButtonLink href={`/timetables/new?semester=${current}`} size="s">
                시간표 만들기
              </ButtonLink>
            </p>
          )}
          <ul>
            {open.map((section) => (
              <SectionRow key={section.id} section={section} by="professor">
                {plan && <IntoPlan plan={plan} section={section} />}
              </SectionRow>
            ))}
          </ul>
        </Part>
      )}
      {earlier.map(([semester, taught]) => (
        <Part key={semester} id={`s${semester}`} title={semesterText(semester)} count={taught.length}>
          <ul>
            {taught.map((section) => (
              <SectionRow key={section.id} section={section} by="professor" />
            ))}
          </ul>
        </Part>
      ))}
    </article>
  )
}

function IntoPlan({ plan, section }: { plan: TimetableView; section: SectionView }) {
  if (plan.entries.some((entry) => entry.section?.id === section.id)) {
    return (
      <p className="flex min-h-[34px] items-center gap-1 text-13 text-ink-3">
        <Icon name="check" firm className="size-4" />
        담았어요
      </p>
    )
  }
  return (
    <AddButton
      timetableId={plan.id}
      sectionId={section.id}
      title={`${section.course.title} ${section.number}`.trim()}
      replaces={clashesWith(plan.entries, section.meetings).length > 0}
    />
  )
}
