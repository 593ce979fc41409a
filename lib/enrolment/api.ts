import 'server-only'
import { endpoint } from '@/lib/http/endpoint'
import { fillEnrolment, tickChoice, writeEnrolment } from './commands'
import { getEnrolment } from './queries'
import { type EnrolmentView, enrolmentView } from './schema'

const etag = ({ version }: EnrolmentView) => version

export const enrolmentApi = {
  get: endpoint({
    method: 'GET',
    path: '/api/v1/timetables/{timetableId}/enrolment',
    summary: 'What one wants to register for, in order, every fallback checked for clashes and credits',
    run: getEnrolment,
    output: enrolmentView,
    etag,
  }),
  write: endpoint({
    method: 'PUT',
    path: '/api/v1/timetables/{timetableId}/enrolment',
    summary: 'Write the whole order anew; what was ticked stays so',
    run: writeEnrolment,
    output: enrolmentView,
    headers: { ifMatch: 'version' },
    etag,
  }),
  fill: endpoint({
    method: 'POST',
    path: '/api/v1/timetables/{timetableId}/enrolment/fill',
    summary: 'Add the plan’s sections as wishes',
    run: fillEnrolment,
    output: enrolmentView,
    etag,
    errors: [409],
  }),
  tick: endpoint({
    method: 'PUT',
    path: '/api/v1/timetables/{timetableId}/enrolment/ticks/{sectionId}',
    summary: 'Say in the minute of registration what one got and what is gone',
    run: tickChoice,
    output: enrolmentView,
    etag,
  }),
}
