import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { sealOwner } from '@/lib/seal/owner'
import { examNoteTag, helpfulTag } from '@/lib/seal/tags'
import type { Person } from './accounts'
import { adviceOn } from './advice'
import { type Random, randomness } from './random'
import type { Stage } from './stage'
import { bookPages, type Offering } from './taken'
import type { UniversitySlug } from './universities'

type Notes = {
  university: UniversitySlug
  universityId: string
  semesterId: string
  stage: Stage
  students: Person[]
  /** Those first that most had. */
  taken: Offering[]
  /** By offering, who had it where so many did that it may be said. */
  crowded: Map<string, Set<string>>
}

type Written = { row: Prisma.ExamNoteCreateManyInput; writer: Person }

/** How many offerings somebody tells the exams of, and the days in which it was done. */
const offerings = 30
const days = 80

/** What students tell of the exams of the semester before, sealed and counted as if it had been written here. */
export async function seedNotes(tx: Tx, { university, taken, crowded, ...notes }: Notes): Promise<void> {
  const random = randomness(`exam notes of ${university}`)
  const written: Written[] = []
  for (const offering of taken.slice(0, offerings)) {
    const takers = notes.students.filter(({ id }) => crowded.get(offering.id)?.has(id))
    const tellers = random.shuffle(takers.length > 0 ? takers : notes.students).slice(0, 1 + random.int(3))
    for (const writer of tellers) {
      written.push(write(writer, { ...notes, offering, tookIt: takers.includes(writer), random }))
    }
  }
  const votes = written.flatMap(({ row, writer }) => {
    const others = random.shuffle(notes.students.filter(({ id }) => id !== writer.id))
    const fans = others.slice(0, Math.floor(random.gap(4)))
    row.helpfulCount = fans.length
    return fans.map(({ id }) => ({ noteId: row.id, tag: helpfulTag(id, row.id) }))
  })
  await tx.examNote.createMany({ data: written.map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1)) })
  await tx.examNoteVote.createMany({ data: votes })
  await count(tx, written)
  await tx.sealedBook.createMany({ data: bookPages('notes', written) })
}

type Place = Pick<Notes, 'universityId' | 'semesterId' | 'stage'> & {
  offering: Offering
  tookIt: boolean
  random: Random
}

function write(
  writer: Person,
  { universityId, semesterId, stage, offering, tookIt, random }: Place,
): Written {
  const createdAt = stage.ago({ days: 1 + days * random.next() })
  const id = random.idAt(createdAt)
  const told = adviceOn(random)
  const of = { offeringId: offering.id, semesterId, exam: told.exam }

  return {
    writer,
    row: {
      id,
      universityId,
      courseId: offering.courseId,
      ...of,
      authorTag: examNoteTag(writer.id, of),
      sealedOwner: sealOwner(writer.id, { table: 'ExamNote', id }),
      ...told,
      tookIt,
      createdAt,
    },
  }
}

async function count(tx: Tx, written: Written[]) {
  const counts = new Map<string, number>()
  for (const { row } of written) counts.set(row.offeringId, (counts.get(row.offeringId) ?? 0) + 1)
  for (const [id, examNoteCount] of counts)
    await tx.offering.update({ where: { id }, data: { examNoteCount } })
}
