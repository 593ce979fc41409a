import { type Making, nobodys, only } from './ask'

export const planAsks: Record<string, Making> = {
  'GET /me/today': only('/me/today'),
  'GET /me/courses': only('/me/courses?q=구조'),
  'GET /me/grades': only('/me/grades'),
  'PUT /me/grades/goal': only('/me/grades/goal', { body: { credits: 130 } }),
  'PUT /me/grades/{semester}': only('/me/grades/2025-1', { body: { rows: [] } }),
  'GET /timetables': only('/timetables'),
  'GET /timetables/{timetableId}': only(`/timetables/${nobodys}`),
  'GET /timetables/{timetableId}/changes': only(`/timetables/${nobodys}/changes`),
  'POST /timetables': only('/timetables', { body: { semester: '2026-2', name: '1안' } }),
  'POST /timetables/wizard': only('/timetables/wizard', {
    body: { semester: '2026-2', groups: [{ courses: [nobodys] }] },
  }),
  'POST /timetables/import': only('/timetables/import', { body: { text: '<table/>' } }),
  'PATCH /timetables/{timetableId}': only(`/timetables/${nobodys}`, { body: { name: '2안' } }),
  'DELETE /timetables/{timetableId}': only(`/timetables/${nobodys}`),
  'POST /timetables/{timetableId}/copy': only(`/timetables/${nobodys}/copy`),
  'POST /timetables/{timetableId}/restore': only(`/timetables/${nobodys}/restore`),
  'POST /timetables/{timetableId}/swap': only(`/timetables/${nobodys}/swap`, { body: { out: [] } }),
  'POST /timetables/{timetableId}/entries': only(`/timetables/${nobodys}/entries`, {
    body: { custom: { title: '스터디' } },
  }),
  'PATCH /timetables/{timetableId}/entries/{entryId}': only(`/timetables/${nobodys}/entries/${nobodys}`, {
    body: { memo: '책' },
  }),
  'DELETE /timetables/{timetableId}/entries/{entryId}': only(`/timetables/${nobodys}/entries/${nobodys}`),
  'POST /timetables/{timetableId}/entries/{entryId}/restore': only(
    `/timetables/${nobodys}/entries/${nobodys}/restore`,
  ),
  'PUT /timetables/{timetableId}/changes/{entryId}': only(`/timetables/${nobodys}/changes/${nobodys}`, {
    body: { answer: 'keep', seen: 'removed' },
  }),
  'DELETE /timetables/{timetableId}/changes/{entryId}': only(`/timetables/${nobodys}/changes/${nobodys}`),
  'GET /timetables/{timetableId}/image.png': only(`/timetables/${nobodys}/image.png`),
  'GET /timetables/{timetableId}/calendar.ics': only(`/timetables/${nobodys}/calendar.ics`),
  'GET /timetables/{timetableId}/plan.json': only(`/timetables/${nobodys}/plan.json`),
  'GET /timetables/{timetableId}/share': only(`/timetables/${nobodys}/share`),
  'GET /shared/{token}': only('/shared/none'),
  'GET /shared/{token}/image.png': only('/shared/none/image.png'),
  'GET /shared/{token}/plan.json': only('/shared/none/plan.json'),
  'POST /timetables/{timetableId}/share': only(`/timetables/${nobodys}/share`),
  'DELETE /timetables/{timetableId}/share': only(`/timetables/${nobodys}/share`),
  'POST /timetables/{timetableId}/feed': only(`/timetables/${nobodys}/feed`),
  'DELETE /timetables/{timetableId}/feed': only(`/timetables/${nobodys}/feed`),
  'GET /timetables/{timetableId}/enrolment': only(`/timetables/${nobodys}/enrolment`),
  'PUT /timetables/{timetableId}/enrolment': only(`/timetables/${nobodys}/enrolment`, {
    body: { wishes: [] },
  }),
  'POST /timetables/{timetableId}/enrolment/fill': only(`/timetables/${nobodys}/enrolment/fill`),
  'PUT /timetables/{timetableId}/enrolment/ticks/{sectionId}': only(
    `/timetables/${nobodys}/enrolment/ticks/${nobodys}`,
    { body: { tick: 'won' } },
  ),
}
