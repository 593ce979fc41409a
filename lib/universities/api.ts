import 'server-only'
import { endpoint } from '@/lib/http/endpoint'
import { listUniversities } from './queries'
import { universityPage } from './schema'

export const universitiesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/universities',
    summary: 'Universities that one can register with',
    run: listUniversities,
    output: universityPage,
    who: 'guest',
  }),
}
