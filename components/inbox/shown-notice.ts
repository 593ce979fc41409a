import type { ShownComment } from '@/components/comments/shown'
import type { datedAt, Moment } from '@/lib/core/time'
import type { AnswerNotice, FriendNotice, NoticeView } from '@/lib/inbox/schema'

export type ShownAnswer = Omit<AnswerNotice, 'comment'> & { comment: ShownComment }
export type ShownFriend = FriendNotice & Moment
export type ShownNotice = ShownAnswer | ShownFriend

/** With the moments as the reader's clock tells them. */
export function shownNotice(notice: NoticeView, dated: ReturnType<typeof datedAt>): ShownNotice {
  return 'friend' in notice ? dated(notice) : { ...notice, comment: dated(notice.comment) }
}
