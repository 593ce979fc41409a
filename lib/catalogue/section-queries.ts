import 'server-only'
import type * as z from 'zod'
import { keyAfter, keyCursorOf, pageBy } from '@/lib/core/cursor'
import { notFound } from '@/lib/core/errors'
import { idInput } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { countSections, type Filters, firstSections, orders, sectionsLeft } from './finding-views'
import {
  codeKey,
  listSectionsInput,
  ratingKey,
  type SectionPage,
  type SectionView,
  sectionInput,
  type sectionSorts,
  titleKey,
} from './schema'
import { catalogueMeant, catalogueOpenTo, type Reader, semesterNamed } from './semester-queries'
import { type SectionRow, selectSections, toSectionView } from './views'

type Sort = (typeof sectionSorts)[number]

const keys = { name: titleKey, code: codeKey, rating: ratingKey }

/** Of one semester, by name or code, with the number of all that the filters leave. */
export const listSections = operation<typeof listSectionsInput, SectionPage, Reader>(
  listSectionsInput,
  (reader, input) => sectionsFound(db, reader, input),
  { reach: (reader, raw) => catalogueMeant(db, reader, raw) },
)

/** The same for those who have parsed what is asked for. */
export async function sectionsFound(
  tx: Tx,
  reader: Reader,
  { university, semester, sort, cursor, limit, ...filters }: z.output<typeof listSectionsInput> & Filters,
): Promise<SectionPage> {
  const after = afterIn(sort, cursor)
  const open = await catalogueOpenTo(tx, reader, university)
  const { id } = (await semesterNamed(tx, open, semester)) ?? {}
  if (!id) return { items: [], nextCursor: null, total: 0, courses: 0 }

  const left = sectionsLeft(id, filters)
  const hits = firstSections(sort, Prisma.sql`${left} AND ${after}`, limit + 1)
  const [rows, [counted]] = await Promise.all([
    read<SectionRow>(tx, selectSections(hits, Prisma.sql`ORDER BY ${orders[sort]}`)),
    read<{ total: number; courses: number }>(tx, countSections(left)),
  ])
  const page = pageBy(rows, { limit, cursor: (last) => keyCursorOf(keyOf(sort, last)), view: toSectionView })

  return { ...page, total: counted?.total ?? 0, courses: counted?.courses ?? 0 }
}

function keyOf(sort: Sort, { title, code, number, id, rating }: SectionRow): string[] {
  switch (sort) {
    case 'name':
      return [title, code, number, id]
    case 'code':
      return [code, number, id]
    case 'rating':
      return [String(-(rating ?? 0)), title, code, number, id]
  }
}

function afterIn(sort: Sort, cursor: string | undefined): Prisma.Sql {
  const key = keyAfter(cursor, keys[sort])
  if (key === null) return Prisma.sql`TRUE`
  const values = key.map((value, place) => {
    if (place === key.length - 1) return Prisma.sql`${value}::uuid`
    return sort === 'rating' && place === 0 ? Prisma.sql`${value}::int` : Prisma.sql`${value} COLLATE "C"`
  })
  return Prisma.sql`(${orders[sort]}) > (${Prisma.join(values)})`
}

/** These sections of a semester and all of these courses, by name; what is not in it is not there. */
export async function sectionsAmong(
  tx: Tx,
  semesterId: string,
  { sectionIds, courseIds }: { sectionIds: string[]; courseIds: string[] },
): Promise<SectionView[]> {
  const rows = await read<SectionRow>(
    tx,
    selectSections(
      Prisma.sql`
        SELECT s.id FROM "Section" s
        WHERE s."semesterId" = ${semesterId}::uuid AND s."removedAt" IS NULL
          AND (s.id = ANY(${sectionIds}::uuid[]) OR s."courseId" = ANY(${courseIds}::uuid[]))`,
      Prisma.sql`ORDER BY ${orders.name}`,
    ),
  )
  return rows.map(toSectionView)
}

export const getSection = operation<typeof sectionInput, SectionView, Reader>(
  sectionInput,
  async (reader, { university, sectionId }) => {
    const open = await catalogueOpenTo(db, reader, university)
    return toSectionView(await sectionOpenTo(db, open.id, sectionId))
  },
  { reach: reachSection },
)

async function sectionOpenTo(tx: Tx, universityId: string, sectionId: string): Promise<SectionRow> {
  const [row] = await read<SectionRow>(
    tx,
    selectSections(
      Prisma.sql`
        SELECT s.id FROM "Section" s
        WHERE s.id = ${sectionId}::uuid AND s."universityId" = ${universityId}::uuid AND s."removedAt" IS NULL`,
      Prisma.empty,
    ),
  )
  if (!row) throw notFound('그런 수업이 없어요. 학교의 목록에서 빠졌을 수도 있어요.')

  return row
}

async function reachSection(reader: Reader, raw: unknown) {
  const open = await catalogueMeant(db, reader, raw)
  const sectionId = parseOne(idInput, raw, 'sectionId')
  if (!sectionId) throw notFound()

  return sectionOpenTo(db, open.id, sectionId)
}
