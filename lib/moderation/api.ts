import 'server-only'
import * as z from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import { reportItem, withdrawReport } from './commands'
import { listMyReports, listReports } from './queries'
import { reportPage, reportView } from './schema'

export const reportsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/reports',
    summary: 'What was reported, the last one first; for moderators and administrators',
    run: listReports,
    output: reportPage,
    errors: [403],
  }),
  report: endpoint({
    method: 'PUT',
    path: '/api/v1/reports/{kind}/{itemId}',
    summary: 'Report a post, comment, review or exam note; sent again, the last reason counts',
    run: reportItem,
    output: reportView,
    errors: [429],
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/api/v1/reports/{kind}/{itemId}',
    summary: 'Take one’s own report back',
    run: withdrawReport,
    output: z.void(),
  }),
  mine: endpoint({
    method: 'GET',
    path: '/api/v1/me/reports',
    summary: 'What one has reported',
    run: listMyReports,
    output: reportPage,
  }),
}
