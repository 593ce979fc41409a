import 'server-only'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import type { SectionView } from './schema'
import { type SectionRow, selectSections, toSectionView } from './views'

/** A section as it is compared with classes from elsewhere. */
export type SectionOutline = {
  id: string
  code: string
  number: string
  title: string
  professor: string
  /** Start and end of each of its meetings, in minutes since Monday began. */
  weekMinutes: number[]
}

type Wanted = {
  /** Folded and without spaces. */
  names: readonly string[]
  /** As PostgreSQL writes stretches of the week. */
  hours: readonly string[]
  /** `CS101-01` */
  codes: readonly string[]
}

/** Sections of a semester with one of these names, or at exactly one of these hours, or that are these: for all classes at once. */
export async function sectionsLike(
  tx: Tx,
  semesterId: string,
  { names, hours, codes }: Wanted,
): Promise<SectionOutline[]> {
  return read(
    tx,
    Prisma.sql`
      SELECT s.id, s.code, s.number, s.title, s.professor, s."weekMinutes" FROM "Section" s
      WHERE s."semesterId" = ${semesterId}::uuid AND s."removedAt" IS NULL
        AND (replace(split_part(s."foldedText", chr(10), 1), ' ', '') = ANY(${names}::text[])
          OR s.hours = ANY(${hours}::text[]::int4multirange[])
          OR s.code || '-' || s.number = ANY(${codes}::text[]))`,
  )
}

/** These of one semester, as far as its list has them, in no order. */
export async function sectionsNamed(
  tx: Tx,
  semesterId: string,
  ids: readonly string[],
): Promise<SectionView[]> {
  const rows = await read<SectionRow>(
    tx,
    selectSections(
      Prisma.sql`
        SELECT s.id FROM "Section" s
        WHERE s.id = ANY(${ids}::uuid[]) AND s."semesterId" = ${semesterId}::uuid AND s."removedAt" IS NULL`,
      Prisma.empty,
    ),
  )
  return rows.map(toSectionView)
}
