import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { Meta } from '@/components/ui/meta'
import { Tag } from '@/components/ui/tag'
import { codeText, creditsText, semesterText } from '@/lib/catalogue/wording'
import type { TakenView } from '@/lib/grades/schema'

/** A review of one's own, and the class it is of. */
type Written = { reviewId: string; offeringId: string; semester: string }

type TakenListProps = {
  courses: readonly TakenView[]
  /** The classes of which one has written a review. */
  written: readonly Written[]
}

/** Courses by semester, newest first: each leads to its page, its review and its line of the grade sheet. */
export function TakenList({ courses, written }: TakenListProps) {
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
            <TakenRow key={place} course={course} written={written.find(isOf(course))} />
          ))}
      </ul>
    </section>
  ))
}

function isOf({ section, semester }: TakenView) {
  return (one: Written) => one.offeringId === section?.offeringId && one.semester === semester
}

function TakenRow({ course, written }: { course: TakenView; written: Written | undefined }) {
  const { semester, title, professor, credits, section, grade, retake, replaced, byHand, running } = course
  const reviews = section && `/courses/${section.course.id}/reviews`

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
      {reviews && section && (
        <ButtonLink
          href={
            written
              ? `${reviews}/${written.reviewId}/edit`
              : `${reviews}/write?offering=${section.offeringId}&semester=${semester}`
          }
          prefetch={false}
          tone={written ? 'bare' : 'line'}
          size="s"
          aria-label={written ? `${title} 내 강의평 고치기` : `${title} 강의평 쓰기`}
          className="min-w-[86px] flex-none"
        >
          {written ? '내 강의평' : '강의평 쓰기'}
        </ButtonLink>
      )}
    </li>
  )
}
