/** Whom the shell greets. */
export type ShellViewer = {
  nickname: string
  universityName: string
  /** New things in the inbox. */
  unread: number
  /** The university's catalogue is in their hands. */
  administrates: boolean
}

/** A pinned board in the side column. */
export type ShellBoard = { slug: string; name: string; hasNew?: boolean | undefined }

/** The bell in words, so that the cell beside it is not the only sign. */
export function inboxLabel(unread: number): string {
  return unread > 0 ? `알림, 새 소식 ${unread}개` : '알림'
}
