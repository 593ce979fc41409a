import type { ReactNode } from 'react'
import { Meta } from '@/components/ui/meta'
import type { Reporting } from '@/components/ui/reporting'
import { shortSemester } from '@/lib/catalogue/semester'
import type { ReviewView } from '@/lib/reviews/schema'
import { CourseLink } from './course-link'
import { Stars } from './stars'

type ReviewRowProps = {
  review: ReviewView
  /** Where more than one professor teaches it, the row says whose class it was. */
  withProfessor?: boolean
  withCourse?: boolean | undefined
  reporting?: Reporting | undefined
  /** 도움돼요, and what the viewer may do with it. */
  children?: ReactNode
}

export function ReviewRow({
  review,
  withProfessor = false,
  withCourse = false,
  reporting,
  children,
}: ReviewRowProps) {
  const { id, stars, semester, tookIt, edited, content, offering, viewer } = review

  const words = <p className="mt-1.5 text-15/relaxed whitespace-pre-line">{content}</p>

  return (
    <li id={`review-${id}`} className="border-b border-line pt-[15px] pb-2.5 target:bg-wash">
      {withCourse && <CourseLink course={review.course} />}
      <div className="flex flex-wrap items-center gap-x-2">
        <Stars given={stars} />
        <Meta>
          {withProfessor && <span>{offering.professor || '담당 미정'}</span>}
          <span>{shortSemester(semester)}</span>
          {tookIt && <span>수강 확인</span>}
          {edited && <span>수정됨</span>}
          {viewer.mine && <span className="font-600 text-primary">내 강의평</span>}
        </Meta>
      </div>
      {reporting ? reporting.shown(id, words) : words}
      {children && <div className="mt-1 flex items-center gap-1">{children}</div>}
    </li>
  )
}
