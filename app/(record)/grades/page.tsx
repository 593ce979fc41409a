import type { Metadata } from 'next'
import { GradeBook } from '@/components/grades/grade-book'
import { requireViewer } from '@/lib/auth/session'
import { pack } from '@/lib/core/packed'
import { show } from '@/lib/core/show'
import type { Scale } from '@/lib/grades/grade'
import { opened } from '@/lib/grades/opened'
import { getGrades } from '@/lib/grades/queries'
import { getOwnPack } from '@/lib/graduation/pack-queries'

export const metadata: Metadata = { title: '학점' }

export default async function GradesPage({ searchParams }: PageProps<'/grades'>) {
  const [viewer, { semester }] = await Promise.all([show(requireViewer()), searchParams])
  const [{ scale, rounding, goal, semesters }, own] = await Promise.all([
    show(getGrades(viewer, {})),
    show(getOwnPack(viewer, {})),
  ])
  const asked = own && { title: own.title, credits: own.totalCredits }
  const { sheets, open, others } = opened(semesters, typeof semester === 'string' ? semester : undefined)

  return (
    <GradeBook
      book={pack({
        rules: { scale: Math.round(scale * 10) as Scale, rounding },
        goal,
        asked,
        sheets,
        others,
      })}
      open={open}
    />
  )
}
