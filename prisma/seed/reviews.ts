import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { emptyTally, plus, type Tally, tallyOf } from '@/lib/reviews/tally'
import { sealOwner } from '@/lib/seal/owner'
import { helpfulTag, reviewTag } from '@/lib/seal/tags'
import type { Person } from './accounts'
import { seedNotes } from './notes'
import { type Character, characterOf, opinionOn } from './opinions'
import { seedPastPlans } from './past-plans'
import { type Random, randomness } from './random'
import { demoSemesters } from './semesters'
import type { Stage } from './stage'
import { bookPages, mostTaken, type Offering, takersOf } from './taken'
import type { UniversitySlug } from './universities'

type Campus = { university: UniversitySlug; universityId: string; people: Person[] }
type Written = { row: Prisma.ReviewCreateManyInput; writer: Person }

/** How many offerings have been written about, and the days in which it was done. */
const offerings = 60
const days = 100

/** What students say of the semester before, sealed and counted as if each had been written here. */
export async function seedReviews(tx: Tx, stage: Stage, campus: Campus): Promise<void> {
  const { university, universityId, people } = campus
  const past = demoSemesters(stage.now).find(({ name }) => name === 'previous')
  if (!past) return

  const { id: semesterId } = await tx.semester.findFirstOrThrow({
    where: { universityId, startsOn: past.startsOn },
    select: { id: true },
  })
  await seedPastPlans(tx, stage, { ...campus, semesterId })
  const random = randomness(`reviews of ${university}`)
  const crowded = await takersOf(tx, semesterId)
  const students = people.filter(({ role }) => role === 'student')
  const taken = (await mostTaken(tx, semesterId)).slice(0, offerings)
  const written: Written[] = []
  for (const offering of taken) {
    const character = characterOf(random)
    const takers = students.filter(({ id }) => crowded.get(offering.id)?.has(id))
    const few = random.shuffle(students).slice(0, Math.min(24, Math.floor(random.gap(6))))
    for (const writer of new Set([...takers.filter(() => random.chance(0.7)), ...few])) {
      const tookIt = takers.includes(writer)
      const place = { stage, random, universityId, semesterId, offering, character }
      written.push(write(writer, tookIt, place))
    }
  }
  const votes = vote(written, students, random)
  await tx.review.createMany({ data: written.map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1)) })
  await tx.reviewVote.createMany({ data: votes })
  await count(tx, written)
  await tx.sealedBook.createMany({ data: bookPages('reviews', written) })
  await seedNotes(tx, { university, universityId, semesterId, stage, students, taken, crowded })
}

type Place = {
  stage: Stage
  random: Random
  universityId: string
  semesterId: string
  offering: Offering
  character: Character
}

function write(
  writer: Person,
  tookIt: boolean,
  { stage, random, universityId, semesterId, offering, character }: Place,
): Written {
  const createdAt = stage.ago({ days: 1 + days * random.next() })
  const id = random.idAt(createdAt)

  return {
    writer,
    row: {
      id,
      universityId,
      courseId: offering.courseId,
      offeringId: offering.id,
      semesterId,
      authorTag: reviewTag(writer.id, { offeringId: offering.id, semesterId }),
      sealedOwner: sealOwner(writer.id, { table: 'Review', id }),
      ...opinionOn(character, random),
      tookIt,
      editedAt: random.chance(0.06) ? stage.ago({ days: random.next() }) : null,
      createdAt,
    },
  }
}

function vote(written: Written[], students: Person[], random: Random): Prisma.ReviewVoteCreateManyInput[] {
  return written.flatMap(({ row, writer }) => {
    const others = random.shuffle(students.filter(({ id }) => id !== writer.id))
    const fans = others.slice(0, Math.floor(random.gap(3)))
    row.helpfulCount = fans.length
    return fans.map(({ id }) => ({ reviewId: row.id, tag: helpfulTag(id, row.id) }))
  })
}

async function count(tx: Tx, written: Written[]) {
  const tallies = new Map<string, Tally>()
  for (const { row } of written) {
    tallies.set(row.offeringId, plus(tallies.get(row.offeringId) ?? emptyTally, tallyOf(row)))
  }
  for (const [id, tally] of tallies) await tx.offering.update({ where: { id }, data: { tally: [...tally] } })
}
