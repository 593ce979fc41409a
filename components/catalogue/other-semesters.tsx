import Link from 'next/link'
import { Part } from '@/components/ui/part'
import { bySemester } from '@/lib/catalogue/by-semester'
import type { SectionView } from '@/lib/catalogue/schema'
import { semesterText } from '@/lib/catalogue/wording'

type OtherSemestersProps = {
  courseId: string
  /** Every section of the course. */
  sections: readonly SectionView[]
  /** The semester that is open already. */
  here: string
}

/** When else the course is taught, and by whom. */
export function OtherSemesters({ courseId, sections, here }: OtherSemestersProps) {
  const others = bySemester(sections.filter(({ semester }) => semester !== here))
  if (others.length === 0) return null

  return (
    <Part id="others" title="다른 학기" count={others.length}>
      <ul>
        {others.map(([semester, taught]) => (
          <li key={semester}>
            <Link
              href={`/courses/${courseId}/sections#s${semester}`}
              prefetch={false}
              className="flex min-h-12 items-center justify-between gap-3 border-b border-line text-15 hover:text-primary"
            >
              {semesterText(semester)}
              <span className="min-w-0 truncate text-13 text-ink-3">
                {[...new Set(taught.map(({ professor }) => professor).filter(Boolean))].join(', ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  )
}
