import Link from 'next/link'

/** Over something one wrote: the course it was written about. */
export function CourseLink({ course }: { course: { id: string; title: string } }) {
  return (
    <p className="pb-1 text-16 font-620">
      <Link href={`/courses/${course.id}`} prefetch={false} className="hover:text-primary">
        {course.title}
      </Link>
    </p>
  )
}
