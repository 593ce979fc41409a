import 'server-only'
import * as z from 'zod'
import { sectionPage } from '@/lib/catalogue/schema'
import { endpoint } from '@/lib/http/endpoint'
import { copyTimetable, deleteTimetable, editTimetable, makeTimetable, restoreTimetable } from './commands'
import { addEntry, editEntry, removeEntry } from './entry-commands'
import { findSections } from './finding-queries'
import { getTimetable, listTimetables } from './queries'
import {
  type PlacedEntryView,
  placedEntryView,
  type TimetableView,
  timetablePage,
  timetableView,
} from './schema'
import { restoreEntry, swapEntries } from './undo-commands'

const etag = ({ version }: TimetableView | PlacedEntryView) => version
const location = (plan: TimetableView) => `/api/v1/timetables/${plan.id}`

/** The catalogue, asked by somebody who may have plans. */
export const findingApi = {
  sections: endpoint({
    method: 'GET',
    who: 'anyone',
    kept: true,
    errors: [404],
    path: '/api/v1/sections',
    summary: 'Find sections of a semester, also only those in the free hours of one of one’s timetables',
    run: findSections,
    output: sectionPage,
  }),
}

export const timetablesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/timetables',
    summary: 'One’s own timetables, newest first',
    run: listTimetables,
    output: timetablePage,
    kept: 'own',
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
    kept: 'own',
    etag,
    // Whether it still counts moves no version: who lost it is told again.
    whole: ({ primary }) => primary,
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
    summary: 'Copy a timetable with its entries and the order of its registration',
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
    output: placedEntryView,
    status: 201,
    headers: { mayMatch: 'version', idempotencyKey: 'idempotencyKey' },
    etag,
    location: ({ id, timetableId }) => `/api/v1/timetables/${timetableId}/entries/${id}`,
    errors: [409],
  }),
  editEntry: endpoint({
    method: 'PATCH',
    path: '/api/v1/timetables/{timetableId}/entries/{entryId}',
    summary: 'Change colour and memo, and the rest of a class written by hand',
    run: editEntry,
    output: placedEntryView,
    headers: { mayMatch: 'version' },
    etag,
    errors: [409],
  }),
  removeEntry: endpoint({
    method: 'DELETE',
    path: '/api/v1/timetables/{timetableId}/entries/{entryId}',
    summary: 'Take an entry out',
    run: removeEntry,
    output: z.void(),
    headers: { mayMatch: 'version' },
  }),
  restoreEntry: endpoint({
    method: 'POST',
    path: '/api/v1/timetables/{timetableId}/entries/{entryId}/restore',
    summary: 'Undo that within ten minutes',
    run: restoreEntry,
    output: placedEntryView,
    headers: { mayMatch: 'version' },
    etag,
    errors: [409],
  }),
  swap: endpoint({
    method: 'POST',
    path: '/api/v1/timetables/{timetableId}/swap',
    summary: 'Take entries out and put others back at once: what undo and redo are made of',
    run: swapEntries,
    output: timetableView,
    headers: { mayMatch: 'version' },
    etag,
    errors: [409],
  }),
}
