import Link from 'next/link'
import { Meta } from '@/components/ui/meta'
import { Tag } from '@/components/ui/tag'
import { codeText, creditsText, semesterText } from '@/lib/catalogue/wording'
import type { TakenView } from '@/lib/grades/schema'

/** Courses by semester, newest first: each leads to its page, its review and its line of the grade sheet. */
export function TakenList({ courses }: { courses: readonly TakenView[] }) {
  const semesters = [...new Set(courses.map(({ semester }) => semester))]

  return semesters.map((semester) => (
    <section key={semester} aria-labelledby={`taken-${semester}`} className="pt-6">
      <div className="flex items-baseline justify-between border-b border-line-2 pb-2">
        <h2 id={`taken-${semester}`} className="text-16 font-620">
          {semesterText(semester)}
        </h2>
        <Link
          href={`/grades?semester=${semester}`}
          prefetch={false}
          className="py-1 text-13 font-600 text-primary"
        >
          성적표
        </Link>
      </div>
      <ul className="divide-y divide-line">
        {courses
          .filter((course) => course.semester === semester)
          .map((course, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two classes by hand may share everything else.
            <TakenRow key={place} course={course} />
          ))}
      </ul>
    </section>
  ))
}

function TakenRow({ course }: { course: TakenView }) {
  const { title, professor, credits, section, grade, retake, replaced, byHand, running } = course
  const review =
    section &&
    `/courses/${section.course.id}/reviews/write?offering=${section.offeringId}&semester=${course.semester}`

  return (
    <li className="flex items-center gap-3 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-1.5 text-15 font-600">
          {section ? (
            <Link href={`/courses/${section.course.id}`} prefetch={false} className="hover:text-primary">
              {title}
            </Link>
          ) : (
            title
          )}
          {retake && <Tag tone="line">재수강</Tag>}
          {replaced && <Tag tone="line">다시 들음</Tag>}
          {byHand && <Tag tone="line">직접 더함</Tag>}
        </p>
        <Meta className="pt-0.5">
          {section && <span>{codeText(section)}</span>}
          {professor && <span>{professor}</span>}
          {credits !== null && <span>{creditsText(credits)}</span>}
          {section && section.classifications.length > 0 && <span>{section.classifications.join('·')}</span>}
        </Meta>
      </div>
      {(grade || running) && (
        <span className="flex-none text-14 font-650 text-ink-2 tabular-nums">
          {running ? (grade ? `예상 ${grade}` : '듣는 중') : grade}
        </span>
      )}
      {review && (
        <Link
          href={review}
          prefetch={false}
          aria-label={`${title} 강의평 쓰기`}
          className="relative inline-flex min-h-[34px] flex-none items-center rounded-ctl px-3 text-13 font-600 shadow-[inset_0_0_0_1px_var(--field)] after:absolute after:inset-x-0 after:-inset-y-[5px] hover:bg-sunken"
        >
          강의평 쓰기
        </Link>
      )}
    </li>
  )
}
