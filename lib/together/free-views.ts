import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { clockText } from '@/lib/catalogue/clock'
import type { Stretch } from '@/lib/catalogue/stretch'
import { Prisma } from '@/lib/db/generated/client'
import { selectFriends } from '@/lib/friends/views'
import { type Heat, lengthOf } from './free'
import type { FreeTimeView } from './free-schema'
import type { Week } from './views'

/** Who is free when, of those who are counted: who shows only when they are busy is a number in it. */
export function toHeatView(heat: readonly Heat[], counted: readonly Week[]): FreeTimeView['heat'] {
  const parts: FreeTimeView['heat'] = []
  for (const { free, ...stretch } of heat) {
    const who = free.flatMap((place) => counted[place] ?? [])
    const people = who.filter(({ shows }) => shows === 'full').map(({ id }) => id)
    const part = { ...toClock(stretch), free: who.length, people }
    const last = parts.at(-1)
    // Where one nameless person takes another's place nothing changes that is told: it is one part.
    if (last?.day === part.day && last.free === part.free && String(last.people) === String(people)) {
      last.end = part.end
    } else parts.push(part)
  }
  return parts
}

export function toCommonView(common: readonly Stretch[]): FreeTimeView['common'] {
  return common.map((stretch) => ({ ...toClock(stretch), minutes: lengthOf(stretch) }))
}

function toClock({ weekday, startMinute, endMinute }: Stretch) {
  return { day: weekday, start: clockText(startMinute), end: clockText(endMinute) }
}

/**
 * Friends who say so and who have no class at that moment, and when their next one of that day begins; `null` when
 * none is left.
 */
export function selectFreeNow(
  viewer: Viewer,
  { semesterId, weekday, minute }: { semesterId: string; weekday: number; minute: number },
): Prisma.Sql {
  const begun = Prisma.sql`m."startMinute" <= ${minute}`

  return Prisma.sql`
    SELECT f.*, day.until
    FROM (${selectFriends(viewer, Prisma.sql`AND u."sharesFreeNow"`)}) f
    JOIN "PrimaryTimetable" p ON p."userId" = f.id AND p."semesterId" = ${semesterId}::uuid
    JOIN "Timetable" t ON t.id = p."timetableId" AND t."deletedAt" IS NULL AND t.visibility <> 'me'
    CROSS JOIN LATERAL (
      SELECT coalesce(bool_or(${begun} AND ${minute} < m."endMinute"), FALSE) AS busy,
        min(m."startMinute") FILTER (WHERE NOT ${begun}) AS until
      FROM "Entry" e JOIN "EntryMeeting" m ON m."entryId" = e.id
      WHERE e."timetableId" = t.id AND e."deletedAt" IS NULL AND NOT m.removed AND m.weekday = ${weekday}) day
    WHERE NOT day.busy
    ORDER BY day.until DESC NULLS LAST, f."nicknameFolded", f.id`
}
