import 'server-only'
import * as z from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import { leave } from './commands'
import { exportMine } from './queries'
import { exportView } from './schema'

export const departureApi = {
  export: endpoint({
    method: 'GET',
    path: '/api/v1/me/export',
    summary: 'Everything of one’s own in one file',
    run: exportMine,
    output: exportView,
    download: 'moram-export.json',
  }),
  leave: endpoint({
    method: 'DELETE',
    path: '/api/v1/me',
    summary: 'Leave: the password again, and what becomes of named and of anonymous writings',
    run: leave,
    output: z.void(),
  }),
}
