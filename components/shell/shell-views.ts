/** Whom the shell greets. */
export type ShellViewer = {
  nickname: string
  universityName: string
  /** New things in the inbox. */
  unread: number
  /** Classes of the plans that count which the university's list changed. */
  changed: number
  /** The university's catalogue is in their hands. */
  administrates: boolean
}

/** A pinned board in the side column. */
export type ShellBoard = { slug: string; name: string; hasNew?: boolean | undefined }

/** The bell in words, so that the cell beside it is not the only sign. */
export function inboxLabel(unread: number): string {
  return unread > 0 ? `알림, 새 소식 ${unread}개` : '알림'
}

/** The way to the timetable in words, for the same reason. */
export function timetableLabel(changed: number): string {
  return changed > 0 ? `시간표, 바뀐 수업 ${changed}개` : '시간표'
}
