import { noticeCodes } from '@/lib/notifications/notice'

type Thread = { writer: string | null; author: string | null; answered: string | null }

/**
 * Who hears of a comment: the author of the comment that is answered of a reply, the author of the post of
 * everything else, nobody of what they wrote themselves.
 */
export function listenersOf({ writer, author, answered }: Thread): { userId: string; code: number }[] {
  const listeners = []
  if (answered && answered !== writer) listeners.push({ userId: answered, code: noticeCodes.reply })
  if (author && author !== writer && author !== answered) {
    listeners.push({ userId: author, code: noticeCodes.comment })
  }
  return listeners
}
