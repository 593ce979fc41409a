import type { Metadata } from 'next'
import { NoteList } from '@/components/reviews/note-list'
import { OwnOpinions } from '@/components/reviews/own-opinions'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { listMyNotes } from '@/lib/reviews/exam-queries'

export const metadata: Metadata = { title: '내가 쓴 시험 정보' }

export default async function MyNotesPage({ searchParams }: PageProps<'/me/exam-notes'>) {
  const { cursor } = await searchParams
  const viewer = await show(requireViewer())
  const { items, nextCursor } = await show(listMyNotes.untrusted(viewer, { cursor }))

  return (
    <OwnOpinions
      here="/me/exam-notes"
      count={items.length}
      nextCursor={nextCursor}
      deep={cursor !== undefined}
    >
      <NoteList notes={items} withCourse withProfessor />
    </OwnOpinions>
  )
}
