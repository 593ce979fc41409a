import type { Metadata } from 'next'
import { NoteForm } from '@/components/reviews/note-form'
import { requireViewer } from '@/lib/auth/session'
import { shortSemester } from '@/lib/catalogue/semester'
import { show } from '@/lib/core/show'
import { examNames } from '@/lib/reviews/exam'
import { editNoteAction } from '@/lib/reviews/exam-actions'
import { getNoteToEdit } from '@/lib/reviews/exam-queries'
import { strategyMin } from '@/lib/reviews/exam-schema'

export const metadata: Metadata = { title: '시험 정보 고치기' }

export default async function EditNotePage({ params }: PageProps<'/courses/[courseId]/exams/[noteId]/edit'>) {
  const [{ noteId }, viewer] = await Promise.all([params, show(requireViewer())])
  const note = await show(getNoteToEdit.untrusted(viewer, { noteId }))
  const { course, offering, semester, exam, strategy, questions, examples, version } = note
  const facts = [course.title, offering.professor, shortSemester(semester), examNames[exam]]

  return (
    <NoteForm
      title="시험 정보 고치기"
      course={facts.filter(Boolean).join(' · ')}
      back={`/courses/${course.id}/exams`}
      draftName={`of ${noteId} ${version}`}
      values={{ strategy, questions: questions.join(', '), examples: examples.join('\n') }}
      fewest={strategyMin}
      action={editNoteAction}
      fields={{ noteId, version: String(version) }}
    />
  )
}
