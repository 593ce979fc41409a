import 'server-only'
import * as z from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import { copyTimetable, deleteTimetable, editTimetable, makeTimetable, restoreTimetable } from './commands'
import { addEntry, editEntry, removeEntry, restoreEntry } from './entry-commands'
import { getTimetable, listTimetables } from './queries'
import { entryView, type TimetableView, timetablePage, timetableView } from './schema'

const etag = (plan: TimetableView) => plan.version
const location = (plan: TimetableView) => `/api/v1/timetables/${plan.id}`

export const timetablesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/timetables',
    summary: 'One’s own timetables, newest first',
    run: listTimetables,
    output: timetablePage,
  }),
  make: endpoint({
    method: 'POST',
    path: '/api/v1/timetables',
    summary: 'Make a timetable: the first of a semester is the primary one',
    run: makeTimetable,
    output: timetableView,
    status: 201,
    headers: { idempotencyKey: 'idempotencyKey' },
    etag,
    location,
    errors: [409],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/timetables/{timetableId}',
    summary: 'One timetable: one’s own, or one that is shown to the university',
    run: getTimetable,
    output: timetableView,
    etag,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/api/v1/timetables/{timetableId}',
    summary: 'Rename a timetable, show it to others, make it the primary one',
    run: editTimetable,
    output: timetableView,
    headers: { ifMatch: 'version' },
    etag,
    errors: [409],
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/timetables/{timetableId}',
    summary: 'Delete a timetable; where it was primary, the oldest that is left follows',
    run: deleteTimetable,
    output: z.void(),
  }),
  copy: endpoint({
    method: 'POST',
    path: '/api/v1/timetables/{timetableId}/copy',
    summary: 'Copy a timetable with its entries',
    run: copyTimetable,
    output: timetableView,
    status: 201,
    headers: { idempotencyKey: 'idempotencyKey' },
    etag,
    location,
    errors: [409],
  }),
  restore: endpoint({
    method: 'POST',
    path: '/api/v1/timetables/{timetableId}/restore',
    summary: 'Undo a delete within ten minutes',
    run: restoreTimetable,
    output: timetableView,
    etag,
    errors: [409],
  }),
  addEntry: endpoint({
    method: 'POST',
    path: '/api/v1/timetables/{timetableId}/entries',
    summary: 'Add a section, or a class written by hand',
    run: addEntry,
    output: entryView,
    status: 201,
    headers: { idempotencyKey: 'idempotencyKey' },
    location: ({ id, timetableId }) => `/api/v1/timetables/${timetableId}/entries/${id}`,
    errors: [409],
  }),
  editEntry: endpoint({
    method: 'PATCH',
    path: '/api/v1/timetables/{timetableId}/entries/{entryId}',
    summary: 'Change colour and memo, and the rest of a class written by hand',
    run: editEntry,
    output: entryView,
    errors: [409],
  }),
  removeEntry: endpoint({
    method: 'DELETE',
    path: '/api/v1/timetables/{timetableId}/entries/{entryId}',
    summary: 'Take an entry out',
    run: removeEntry,
    output: z.void(),
  }),
  restoreEntry: endpoint({
    method: 'POST',
    path: '/api/v1/timetables/{timetableId}/entries/{entryId}/restore',
    summary: 'Undo that within ten minutes',
    run: restoreEntry,
    output: entryView,
    errors: [409],
  }),
}
