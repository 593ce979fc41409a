import 'server-only'
import * as z from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import { deleteNote, editNote, restoreNote, writeNote } from './exam-commands'
import { getNote, listMyNotes, listNotes } from './exam-queries'
import { type NoteView, notePage, noteView } from './exam-schema'
import { voteView } from './schema'
import { unvoteNote, voteForNote } from './vote-commands'

const etag = (note: NoteView) => note.version

export const examNotesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/courses/{courseId}/exam-notes',
    summary: 'What is told of a course’s exams, newest first',
    run: listNotes,
    output: notePage,
  }),
  write: endpoint({
    method: 'POST',
    path: '/api/v1/courses/{courseId}/exam-notes',
    summary: 'Tell of an exam',
    run: writeNote,
    output: noteView,
    status: 201,
    headers: { idempotencyKey: 'idempotencyKey' },
    etag,
    location: ({ id }) => `/api/v1/exam-notes/${id}`,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/exam-notes/{noteId}',
    summary: 'What one student tells of an exam',
    run: getNote,
    output: noteView,
    etag,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/api/v1/exam-notes/{noteId}',
    summary: 'Change one’s own note; its helpful votes stay',
    run: editNote,
    output: noteView,
    headers: { mayMatch: 'version' },
    etag,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/exam-notes/{noteId}',
    summary: 'Delete one’s own note',
    run: deleteNote,
    output: z.void(),
  }),
  restore: endpoint({
    method: 'POST',
    path: '/api/v1/exam-notes/{noteId}/restore',
    summary: 'Undo a delete within ten minutes',
    run: restoreNote,
    output: noteView,
    etag,
    errors: [409],
  }),
  vote: endpoint({
    method: 'PUT',
    path: '/api/v1/exam-notes/{noteId}/vote',
    summary: 'Find a note helpful',
    run: voteForNote,
    output: voteView,
  }),
  unvote: endpoint({
    method: 'DELETE',
    path: '/api/v1/exam-notes/{noteId}/vote',
    summary: 'Take that back',
    run: unvoteNote,
    output: voteView,
  }),
  mine: endpoint({
    method: 'GET',
    path: '/api/v1/me/exam-notes',
    summary: 'One’s own notes on exams',
    run: listMyNotes,
    output: notePage,
  }),
}
