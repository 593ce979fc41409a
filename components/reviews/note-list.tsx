import { Menu } from '@/components/ui/menu'
import { Meta } from '@/components/ui/meta'
import type { Reporting } from '@/components/ui/reporting'
import { Tag } from '@/components/ui/tag'
import { shortSemester } from '@/lib/catalogue/semester'
import { examNames } from '@/lib/reviews/exam'
import { deleteNoteAction, voteForNoteAction } from '@/lib/reviews/exam-actions'
import type { NoteView } from '@/lib/reviews/exam-schema'
import { CourseLink } from './course-link'
import { HelpfulButton } from './helpful-button'

type NoteListProps = {
  notes: readonly NoteView[]
  withProfessor: boolean
  /** Where the list is of more than one course. */
  withCourse?: boolean | undefined
  reporting?: Reporting | undefined
}

/** What is told of exams: which, what was asked, how to prepare, and examples. */
export function NoteList({ notes, ...shown }: NoteListProps) {
  return (
    <ul aria-label="시험 정보">
      {notes.map((note) => (
        <NoteRow key={note.id} note={note} {...shown} />
      ))}
    </ul>
  )
}

type NoteRowProps = Omit<NoteListProps, 'notes'> & { note: NoteView }

function NoteRow({ note, withProfessor, withCourse, reporting }: NoteRowProps) {
  const { id, course, exam, semester, offering, tookIt, edited, viewer } = note
  const words = <NoteWords note={note} />

  return (
    <li id={`note-${id}`} className="border-b border-line pt-[15px] pb-2.5 target:bg-wash">
      {withCourse && <CourseLink course={course} />}
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="text-16 font-650">{examNames[exam]}</h2>
        <Meta>
          {withProfessor && <span>{offering.professor || '담당 미정'}</span>}
          <span>{shortSemester(semester)}</span>
          {tookIt && <span>수강 확인</span>}
          {edited && <span>수정됨</span>}
          {viewer.mine && <span className="font-600 text-primary">내 시험 정보</span>}
        </Meta>
      </div>
      {reporting ? reporting.shown(id, words) : words}
      <div className="mt-1 flex items-center gap-1">
        <HelpfulButton
          count={note.helpfulCount}
          on={viewer.helpful}
          mine={viewer.mine}
          action={voteForNoteAction}
          fields={{ noteId: id }}
        />
        {viewer.mine ? (
          <Menu
            label="내 시험 정보 메뉴"
            entries={[
              { label: '고치기', icon: 'write', href: `/courses/${course.id}/exams/${id}/edit` },
              {
                label: '지우기',
                icon: 'remove',
                danger: true,
                action: deleteNoteAction,
                fields: { noteId: id, courseId: course.id },
              },
            ]}
          />
        ) : (
          reporting?.linkTo(id)
        )}
      </div>
    </li>
  )
}

function NoteWords({ note: { strategy, questions, examples } }: { note: NoteView }) {
  return (
    <>
      {questions.length > 0 && (
        <p className="flex flex-wrap gap-1.5 pt-2">
          {questions.map((question) => (
            <Tag key={question} tone="line">
              {question}
            </Tag>
          ))}
        </p>
      )}
      <p className="mt-1.5 text-15/relaxed whitespace-pre-line">{strategy}</p>
      {examples.length > 0 && (
        <ul aria-label="문제 예시" className="mt-2.5 border-l-3 border-wash-2 pl-4 text-13 text-ink-2">
          {examples.map((example) => (
            <li
              key={example}
              className="relative py-0.5 pl-3 before:absolute before:top-[9px] before:left-0 before:size-1 before:bg-primary"
            >
              {example}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
