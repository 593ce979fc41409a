import { josa } from 'es-hangul'
import { weekdays } from '@/lib/catalogue/meeting'

/** A class that stands where another wants to. */
export type Conflict = { entryId: string; title: string; day: number; start: string; end: string }

/** `화·목 15:00 운영체제와 겹쳐요.` */
export function conflictText(conflicts: readonly Conflict[]): string {
  const [first] = conflicts
  if (!first) return '이 시간에 다른 수업이 있어요.'

  const alike = conflicts.filter(({ entryId, start }) => entryId === first.entryId && start === first.start)
  const days = [...new Set(alike.map(({ day }) => weekdays[day]))].join('·')
  const others = new Set(conflicts.map(({ entryId }) => entryId)).size - 1
  const titled = others === 0 ? josa(first.title, '와/과') : `${first.title} 외 ${others}개와`

  return `${days} ${first.start} ${titled} 겹쳐요.`
}
