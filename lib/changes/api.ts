import 'server-only'
import { endpoint } from '@/lib/http/endpoint'
import { type TimetableView, timetableView } from '@/lib/timetables/schema'
import { answerChange } from './commands'
import { listPlanChanges } from './queries'
import { changesView } from './schema'
import { takeAnswerBack } from './undo-commands'

const etag = (plan: TimetableView) => plan.version

export const changesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/timetables/{timetableId}/changes',
    summary: 'What the university’s list now says differently of the sections in one’s plan',
    run: listPlanChanges,
    output: changesView,
  }),
  answer: endpoint({
    method: 'PUT',
    path: '/api/v1/timetables/{timetableId}/changes/{entryId}',
    summary: 'Accept a change, keep one’s own, or take another section of the course',
    run: answerChange,
    output: timetableView,
    etag,
    errors: [409, 412],
  }),
  takeBack: endpoint({
    method: 'DELETE',
    path: '/api/v1/timetables/{timetableId}/changes/{entryId}',
    summary: 'Undo that within ten minutes: the change waits for an answer again',
    run: takeAnswerBack,
    output: timetableView,
    etag,
    errors: [409],
  }),
}
