import { db } from '@/lib/db/client'
import { plus, tallyOf } from '@/lib/reviews/tally'

const reviewCount = 1000
const answers = {
  assignments: 'some',
  teamwork: 'none',
  grading: 'normal',
  attendance: 'mixed',
  exams: 2,
} as const

/** The course of the first section of the current list, of which a thousand have written by now, some of it helpful to many. */
export async function courseFor(): Promise<string> {
  const section = await db.section.findFirstOrThrow({
    where: { university: { slug: 'moram' } },
    orderBy: [{ semester: { startsOn: 'desc' } }, { code: 'asc' }],
    select: { universityId: true, courseId: true, offeringId: true, semesterId: true },
  })
  const { universityId, courseId, offeringId, semesterId } = section
  if ((await db.review.count({ where: { courseId } })) > 0) return courseId

  const stars = Array.from({ length: reviewCount }, (_, at) => 1 + (at % 5))
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "Review" (id, "universityId", "courseId", "offeringId", "semesterId", "authorTag", "sealedOwner", stars,
        assignments, teamwork, grading, attendance, exams, body, "tookIt", "helpfulCount")
      SELECT gen_random_uuid(), ${universityId}::uuid, ${courseId}::uuid, ${offeringId}::uuid, ${semesterId}::uuid,
        uuid_send(gen_random_uuid()), uuid_send(gen_random_uuid()), stars, ${answers.assignments}::"Amount",
        ${answers.teamwork}::"Amount", ${answers.grading}::"Grading", ${answers.attendance}::"Attendance",
        ${answers.exams}, '과제는 적당하고 시험은 수업에서 다룬 데서 나와요.', FALSE, n % 40
      FROM unnest(${stars}::int[]) WITH ORDINALITY AS each(stars, n)`
    const [first, ...others] = stars.map((given) => tallyOf({ ...answers, stars: given }))
    const tally = others.reduce(plus, first ?? [])
    await tx.offering.update({ where: { id: offeringId }, data: { tally: [...tally] } })
  })
  return courseId
}
