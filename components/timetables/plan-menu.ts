import type { MenuEntry } from '@/components/ui/menu-entry'
import type { TimetableView } from '@/lib/timetables/schema'

/** What can be done with a plan of one's own, beyond looking at it. */
export function planMenu({ id, semester }: TimetableView): MenuEntry[] {
  const here = `/timetables/${id}`

  return [
    { label: '직접 적기', icon: 'write', href: `${here}/entries/new` },
    { label: '가져오기', icon: 'upload', href: `/timetables/import?semester=${semester}` },
    { label: '견주기', icon: 'equal', href: `/timetables/compare?left=${id}` },
    { label: '시간표 마법사', icon: 'search', href: `/timetables/wizard?semester=${semester}` },
    { label: '공강 함께보기', icon: 'friends', href: `/friends/free?semester=${semester}` },
    { label: '내보내기와 공유', icon: 'share', href: `${here}/share` },
    { label: '수강신청', icon: 'check', href: `${here}/enrol` },
    { label: '시간표 설정', icon: 'settings', href: `${here}/settings` },
  ]
}
