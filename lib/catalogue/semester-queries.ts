import 'server-only'
import type { Guest, Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { dayIn } from '@/lib/core/time'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { universitySlug } from '@/lib/universities/schema'
import { listSemestersInput, type SemesterView } from './schema'
import { currentSemester } from './semester'
import { type SemesterRow, selectSemesters, toSemesterView } from './views'

/** Whoever may read a catalogue: members their own university's, guests one that is public. */
export type Reader = Viewer | Guest
type University = { id: string; timeZone: string }

/** Newest first; only those that have a catalogue. */
export const listSemesters = operation<
  typeof listSemestersInput,
  { items: SemesterView[]; nextCursor: null },
  Reader
>(
  listSemestersInput,
  async (reader, { university }) => {
    const open = await catalogueOpenTo(db, reader, university)
    const { semesters, current } = await semestersOf(db, open, new Date())

    return { items: semesters.map((row) => toSemesterView(row, current)), nextCursor: null }
  },
  { reach: (reader, raw) => catalogueMeant(db, reader, raw) },
)

/** The university whose catalogue is read. Errors: `unauthenticated` for a guest of a closed one, `not_found`. */
export async function catalogueOpenTo(tx: Tx, reader: Reader, slug: string | undefined): Promise<University> {
  if (reader.kind === 'member') {
    if (slug !== undefined && slug !== reader.university.slug) throw nowhere()
    return reader.university
  }
  if (slug === undefined) throw signIn('로그인하거나, 강의를 공개한 학교를 university로 알려 주세요.')

  const university = await tx.university.findUnique({
    where: { slug },
    select: { id: true, timeZone: true, cataloguePublic: true },
  })
  if (!university) throw nowhere()
  if (!university.cataloguePublic) throw signIn('이 학교의 강의는 로그인한 뒤에 볼 수 있어요.')

  return university
}

/** The same for input that is not parsed yet: what may not be read is told before the input is blamed. */
export async function catalogueMeant(tx: Tx, reader: Reader, raw: unknown): Promise<University> {
  const given = typeof raw === 'object' && raw !== null && 'university' in raw
  const slug = parseOne(universitySlug, raw, 'university')
  if (given && slug === null) throw nowhere()

  return catalogueOpenTo(tx, reader, slug ?? undefined)
}

/** The semester of that name, else the current one; `null` where the university has no catalogue yet. */
export async function semesterNamed(
  tx: Tx,
  university: University,
  name: string | undefined,
): Promise<SemesterRow | null> {
  const { semesters, current } = await semestersOf(tx, university, new Date())
  if (name === undefined) return current

  const named = semesters.find((semester) => semester.name === name)
  if (!named) {
    const sentence = `${name} 학기의 강의 목록은 없어요. 있는 학기: ${semesters.map((one) => one.name).join(', ') || '없음'}`
    throw new DomainError('invalid', sentence, { fields: { semester: sentence } })
  }
  return named
}

async function semestersOf(tx: Tx, { id, timeZone }: University, now: Date) {
  const semesters = await read<SemesterRow>(
    tx,
    selectSemesters(Prisma.sql`t."universityId" = ${id}::uuid AND t."catalogueVersion" > 0`),
  )
  return { semesters, current: currentSemester(semesters, dayIn(now, timeZone)) }
}

function nowhere(): DomainError {
  return notFound('그런 학교의 강의 목록은 없어요.')
}

function signIn(message: string): DomainError {
  return new DomainError('unauthenticated', message)
}
