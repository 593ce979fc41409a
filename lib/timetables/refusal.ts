import { DomainError, notFound } from '@/lib/core/errors'
import { entriesMost, meetingsMost } from './policy'
import type { TimetableView } from './schema'

type Entry = { id: string; sectionId: string | null }
type Plan<One extends Entry> = { entries: readonly One[] }

/** Somebody wrote to the plan since it was read: the answer shows it as it stands now. */
export function stalePlan(current: TimetableView): DomainError {
  return new DomainError(
    'stale',
    '다른 곳에서 먼저 고친 시간표예요. 새 내용을 확인하고 다시 저장해 주세요.',
    { code: 'timetable.stale', extra: { current } },
  )
}

/** Errors: `conflict` timetable.full where so many more do not fit. */
export function assertRoomFor<One extends Entry>({ entries }: Plan<One>, more: number): void {
  if (entries.length + more <= entriesMost) return

  throw new DomainError('conflict', `시간표 하나에 ${entriesMost}개까지 담을 수 있어요.`, {
    code: 'timetable.full',
  })
}

/** Errors: `conflict` timetable.full where the plan meets more often than that. */
export function assertNotTooOften(meetings: number): void {
  if (meetings <= meetingsMost) return

  throw new DomainError('conflict', `시간표 하나에 수업 시간은 ${meetingsMost}개까지 담을 수 있어요.`, {
    code: 'timetable.full',
  })
}

export function alreadyThere(title: string): DomainError {
  return new DomainError('conflict', `‘${title}’ 수업은 이미 담겨 있어요.`, { code: 'timetable.already' })
}

export function noSuchEntry(): DomainError {
  return notFound('그런 수업이 이 시간표에 없어요.')
}

/** The entry of that id. Errors: `not_found`. */
export function entryOf<One extends Entry>({ entries }: Plan<One>, entryId: string | null): One {
  const entry = entries.find(({ id }) => id === entryId)
  if (!entry) throw noSuchEntry()

  return entry
}

/** The sections of these entries. */
export function sectionsOf<One extends Entry>({ entries }: Plan<One>, ids: readonly string[]): string[] {
  return entries.flatMap(({ id, sectionId }) => (sectionId && ids.includes(id) ? [sectionId] : []))
}
