import 'server-only'
import { endpoint } from '@/lib/http/endpoint'
import { setGoal, writeGrades } from './commands'
import { getGrades } from './queries'
import { goalView, gradeBookView, sheetView, takenPage } from './schema'
import { listTaken } from './taken-queries'

export const gradesApi = {
  taken: endpoint({
    method: 'GET',
    path: '/api/v1/me/courses',
    summary: 'Everything one ever took: the classes of one’s primary timetables and what one wrote by hand',
    run: listTaken,
    output: takenPage,
    kept: 'own',
  }),
  grades: endpoint({
    method: 'GET',
    path: '/api/v1/me/grades',
    summary: 'The grade sheet of every semester, newest first, with averages and what is still needed',
    run: getGrades,
    output: gradeBookView,
    kept: 'own',
  }),
  goal: endpoint({
    method: 'PUT',
    path: '/api/v1/me/grades/goal',
    summary: 'Say with how many credits one graduates and which average one wishes for',
    run: setGoal,
    output: goalView,
  }),
  write: endpoint({
    method: 'PUT',
    path: '/api/v1/me/grades/{semester}',
    summary: 'Write the whole sheet of a semester anew',
    run: writeGrades,
    output: sheetView,
    headers: { ifMatch: 'version' },
    etag: ({ version }) => version,
    errors: [409],
  }),
}
