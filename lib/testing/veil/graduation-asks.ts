import { type Making, nobodys, only } from './ask'

/** What departments ask is no secret and of no person; what one has of it is one's own. */
export const graduationAsks: Record<string, Making> = {
  'GET /me/graduation': only('/me/graduation'),
  'GET /graduation/packs': only('/graduation/packs'),
  'POST /graduation/packs': only('/graduation/packs'),
  'GET /graduation/packs/{packId}': only(`/graduation/packs/${nobodys}`),
  'PUT /graduation/packs/{packId}': only(`/graduation/packs/${nobodys}`),
  'DELETE /graduation/packs/{packId}': only(`/graduation/packs/${nobodys}`),
  'POST /graduation/packs/{packId}/restore': only(`/graduation/packs/${nobodys}/restore`),
}
