import 'server-only'
import { createHmac } from 'node:crypto'
import { purposeKey } from './keys'

export type Tag = Uint8Array<ArrayBuffer>

/**
 * Stable for one person and one subject under one label, and related to no other tag. The label is a literal
 * of the code: its key is derived once.
 */
export function personTag(label: string, userId: string, subject: string): Tag {
  const key = purposeKey(`tag:${label}`)
  if (!key) throw new Error('the tag key is missing')

  return new Uint8Array(createHmac('sha256', key).update(userId.toLowerCase()).update(subject).digest())
}

let lastThread: { userId: string; postId: string; tag: Tag } | undefined

/** The same person inside one post, somebody unknown in every other. A thread asks for one tag a hundred times. */
export function threadTag(userId: string, postId: string): Tag {
  if (lastThread?.userId !== userId || lastThread.postId !== postId) {
    lastThread = { userId, postId, tag: personTag('thread', userId, postId.toLowerCase()) }
  }
  return lastThread.tag
}

/** Who gave a 공감 to one post or comment. */
export function likeTag(userId: string, itemId: string): Tag {
  return personTag('like', userId, itemId.toLowerCase())
}

export function scrapTag(userId: string, postId: string): Tag {
  return personTag('scrap', userId, postId.toLowerCase())
}

/** Who wrote about one offering in one semester. */
export function reviewTag(userId: string, of: { offeringId: string; semesterId: string }): Tag {
  return personTag('review', userId, `${of.offeringId} ${of.semesterId}`.toLowerCase())
}

/** Who wrote of one exam. */
export function examNoteTag(
  userId: string,
  of: { offeringId: string; semesterId: string; exam: string },
): Tag {
  return personTag('exam note', userId, `${of.offeringId} ${of.semesterId} ${of.exam}`.toLowerCase())
}

/** Who found one review or note helpful. */
export function helpfulTag(userId: string, itemId: string): Tag {
  return personTag('helpful', userId, itemId.toLowerCase())
}

/** Who reported one item. */
export function reportTag(userId: string, itemId: string): Tag {
  return personTag('report', userId, itemId.toLowerCase())
}

export function sameTag(a: Uint8Array | null | undefined, b: Uint8Array | null | undefined): boolean {
  return a != null && b != null && Buffer.compare(a, b) === 0
}
