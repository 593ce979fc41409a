import 'server-only'
import { improving } from '@/lib/http/endpoint'
import { findTimetables } from './queries'
import { wizardView } from './schema'

export const wizardApi = {
  find: improving({
    method: 'POST',
    path: '/api/v1/timetables/wizard',
    summary: 'Find timetables among sections: the best fifty, or what cannot go together',
    run: findTimetables,
    output: wizardView,
  }),
}
