import 'server-only'
import { endpoint } from '@/lib/http/endpoint'
import { timetableView } from '@/lib/timetables/schema'
import { importTimetable } from './commands'
import { transferPreview } from './schema'

export const transferApi = {
  import: endpoint({
    method: 'POST',
    path: '/api/v1/timetables/import',
    summary: 'Make a timetable out of an ICS file, Moram’s own JSON or the XML of a shared one',
    run: importTimetable,
    output: timetableView,
    preview: transferPreview,
    status: 201,
    headers: { idempotencyKey: 'idempotencyKey' },
    etag: ({ version }) => version,
    location: ({ id }) => `/api/v1/timetables/${id}`,
    errors: [409],
  }),
}
