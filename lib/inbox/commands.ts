import 'server-only'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { readBook, seeInbox } from '@/lib/seal/books'
import { wholeInbox } from './schema'

/** Everything in the inbox up to now counts as seen. */
export const seeNotices = operation(wholeInbox, async (viewer) => {
  const [newest] = await readBook(db, viewer.id, 'inbox')
  if (newest) await seeInbox(db, viewer.id, newest.id)

  return { unread: 0 }
})
