import 'server-only'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { newsOfFriends } from '@/lib/friends/news-queries'
import { readBook, seeInbox } from '@/lib/seal/books'
import { wholeInbox } from './schema'

/** Everything in the inbox up to now counts as seen. */
export const seeNotices = operation(wholeInbox, async (viewer) => {
  const [book, news] = await Promise.all([readBook(db, viewer.id, 'inbox'), newsOfFriends(db, viewer)])
  const newest = [...book.slice(0, 1), ...news.slice(0, 1)]
    .map(({ id }) => id)
    .sort()
    .at(-1)
  if (newest) await seeInbox(db, viewer.id, newest)

  return { unread: 0 }
})
