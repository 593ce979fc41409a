import { entryTimeText } from '@/lib/timetables/wording'
import type { Format } from '@/lib/transfer/format'
import type { CandidateView, TransferEntry } from '@/lib/transfer/schema'

export const formatTexts: Record<Format, string> = {
  xml: 'XML (공유된 시간표)',
  ics: 'ICS (캘린더)',
  json: 'JSON (모람에서 내보낸 것)',
}

/** `CS210-02 · 서지안 · 목 18:00–19:15` */
export function sectionText(
  { course, number, title, professor, meetings }: CandidateView,
  beside: string,
): string {
  const name = title === beside ? '' : title

  return [name, `${course.code}-${number}`, professor || '담당 미정', entryTimeText({ meetings })]
    .filter((part) => part !== '')
    .join(' · ')
}

/** How sure it is what a class is. */
export function certaintyText({ section, candidates = [] }: TransferEntry): string {
  if (section) return '목록에 있어요'
  return candidates.length > 0 ? `비슷한 수업 ${candidates.length}개` : '목록에 없어요'
}
