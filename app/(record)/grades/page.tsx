import type { Metadata } from 'next'
import { GradeBook } from '@/components/grades/grade-book'
import { requireViewer } from '@/lib/auth/session'
import { pack } from '@/lib/core/packed'
import { show } from '@/lib/core/show'
import type { Scale } from '@/lib/grades/grade'
import { opened } from '@/lib/grades/opened'
import { getGrades } from '@/lib/grades/queries'

export const metadata: Metadata = { title: '학점' }

export default async function GradesPage({ searchParams }: PageProps<'/grades'>) {
  const [viewer, { semester }] = await Promise.all([show(requireViewer()), searchParams])
  const { scale, rounding, goal, semesters } = await show(getGrades(viewer, {}))
  const asked = typeof semester === 'string' ? semester : undefined
  const { sheets, open, others } = opened(semesters, asked)

  return (
    <GradeBook
      book={pack({ rules: { scale: Math.round(scale * 10) as Scale, rounding }, goal, sheets, others })}
      open={open}
    />
  )
}
