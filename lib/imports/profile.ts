import { type Columns, recogniseColumns } from '@/lib/sheets/columns'
import type { Sheet } from '@/lib/sheets/sheet'
import type { Period } from '@/lib/universities/periods'
import type { Profile } from './schema'

/** Which column holds what: as the university said before, and by the headers where it said nothing. */
export function columnsBy(profile: Profile | null, { columns, rows }: Sheet): Columns {
  return recogniseColumns(columns, rows, profile?.columns)
}

/** The profile's own 교시 in minutes after midnight, or the university's. */
export function periodsBy(profile: Profile | null, usual: readonly Period[]): readonly Period[] {
  return (
    profile?.periods?.map(({ period, start, end }) => ({
      period,
      start: minuteOf(start),
      end: minuteOf(end),
    })) ?? usual
  )
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
