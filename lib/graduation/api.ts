import 'server-only'
import { endpoint } from '@/lib/http/endpoint'
import { getGraduation } from './queries'
import { graduationView } from './schema'

export const graduationApi = {
  get: endpoint({
    method: 'GET',
    path: '/api/v1/me/graduation',
    summary: 'What is left until graduation; with ?plan= what would be left after it',
    run: getGraduation,
    output: graduationView,
    errors: [404],
  }),
}
