import 'server-only'
import { endpoint } from '@/lib/http/endpoint'
import { seeNotices } from './commands'
import { listInbox } from './queries'
import { noticePage, unreadView } from './schema'

export const inboxApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/me/inbox',
    summary: 'Comments under one’s posts, replies to one’s comments, and news of friends, newest first',
    run: listInbox,
    output: noticePage,
  }),
  see: endpoint({
    method: 'PUT',
    path: '/api/v1/me/inbox/seen',
    summary: 'Mark everything in the inbox as seen',
    run: seeNotices,
    output: unreadView,
  }),
}
