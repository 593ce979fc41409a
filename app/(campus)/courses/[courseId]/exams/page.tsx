import type { Metadata } from 'next'
import { JustReported } from '@/components/moderation/just-reported'
import { reportingOf } from '@/components/moderation/reporting-of'
import { CourseHead } from '@/components/reviews/course-head'
import { NoteList } from '@/components/reviews/note-list'
import { ReviewFilters } from '@/components/reviews/review-filters'
import { ButtonLink } from '@/components/ui/button'
import { Pager } from '@/components/ui/pager'
import { EmptyState } from '@/components/ui/state-page'
import { UndoBar } from '@/components/ui/undo-bar'
import { requireViewer } from '@/lib/auth/session'
import { shortSemester } from '@/lib/catalogue/semester'
import { show } from '@/lib/core/show'
import { listReported } from '@/lib/moderation/queries'
import { examNames, exams } from '@/lib/reviews/exam'
import { restoreNoteAction } from '@/lib/reviews/exam-actions'
import { listNotes } from '@/lib/reviews/exam-queries'
import { courseOf, coursePart } from '../course-part'

type Props = PageProps<'/courses/[courseId]/exams'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await courseOf((await params).courseId)).title}, 시험 정보` }
}

export default async function ExamsPage({ params, searchParams }: Props) {
  const [{ courseId }, asked, viewer] = await Promise.all([params, searchParams, show(requireViewer())])
  const { semester, exam, cursor, undo, reported: justReported } = asked
  const { course, sections, counts } = await coursePart(viewer, courseId)
  const chosen = { ...(semester && { semester }), ...(exam && { exam }) }
  const [notes, reported] = await Promise.all([
    show(listNotes.untrusted(viewer, { courseId, ...chosen, ...(cursor ? { cursor } : {}) })),
    show(listReported(viewer, {})),
  ])
  const here = `/courses/${courseId}/exams`
  const taught = [...new Set(sections.map((section) => section.semester))].sort().reverse()
  const older = new URLSearchParams({
    ...(semester && { semester: String(semester) }),
    ...(exam && { exam: String(exam) }),
    cursor: notes.nextCursor ?? '',
  })
  const professors = course.offerings.flatMap(({ professor }) => professor || [])

  return (
    <>
      <article className="max-w-post">
        <CourseHead course={course} counts={counts} here="exams" who={professors.join(', ')} />
        <div className="flex items-start justify-between gap-3 pt-2 pb-0.5">
          <ReviewFilters
            here={here}
            kept={{}}
            filters={[
              {
                name: 'semester',
                label: '학기',
                value: String(semester ?? ''),
                options: [
                  { value: '', label: '모든 학기' },
                  ...taught.map((name) => ({ value: name, label: shortSemester(name) })),
                ],
              },
              {
                name: 'exam',
                label: '시험',
                value: String(exam ?? ''),
                options: [
                  { value: '', label: '모든 시험' },
                  ...exams.map((name) => ({ value: name, label: examNames[name] })),
                ],
              },
            ]}
          />
          <ButtonLink
            href={`${here}/write`}
            tone="soft"
            size="s"
            icon="write"
            data-key="n"
            className="my-[5px] flex-none"
          >
            시험 정보 쓰기
          </ButtonLink>
        </div>
        {notes.items.length === 0 ? (
          <EmptyState
            title="아직 시험 정보가 없어요"
            text="어떤 시험이었는지, 어떻게 준비하면 좋은지 다음 사람에게 알려 주세요."
          />
        ) : (
          <NoteList
            notes={notes.items}
            withProfessor={course.offerings.length > 1}
            reporting={reportingOf('examNote', reported)}
          />
        )}
        <Pager
          newest={cursor ? here : undefined}
          older={notes.nextCursor ? `${here}?${older}` : undefined}
          olderLabel="다음 시험 정보"
        />
      </article>
      {typeof undo === 'string' && (
        <UndoBar text="시험 정보를 지웠어요." action={restoreNoteAction} fields={{ noteId: undo }} />
      )}
      <JustReported kind="examNote" itemId={justReported} />
    </>
  )
}
