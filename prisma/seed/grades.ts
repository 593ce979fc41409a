import { storedTermOf } from '@/lib/catalogue/semester'
import type { Tx } from '@/lib/db/client'
import type { Grade } from '@/lib/grades/grade'
import type { Person } from './accounts'
import { randomness } from './random'
import { type DemoSemester, demoSemesters } from './semesters'
import type { Stage } from './stage'

type Mark = { title: string; halfCredits: number; grade: Grade; isMajor?: boolean }

/** The first year, from before anybody here had a timetable. */
const firstYear: Mark[][] = [
  [
    { title: '프로그래밍 기초', halfCredits: 6, grade: 'A0', isMajor: true },
    { title: '미분적분학', halfCredits: 6, grade: 'B+' },
    { title: '선형대수', halfCredits: 6, grade: 'C+' },
    { title: '글쓰기의 기초', halfCredits: 4, grade: 'A+' },
    { title: '일반물리학', halfCredits: 6, grade: 'B0' },
    { title: '체력육성', halfCredits: 2, grade: 'P' },
  ],
  [
    { title: '이산구조', halfCredits: 6, grade: 'B+', isMajor: true },
    { title: '컴퓨터개론', halfCredits: 6, grade: 'A+', isMajor: true },
    { title: '확률의 이해', halfCredits: 6, grade: 'B0' },
    { title: '대학영어', halfCredits: 4, grade: 'A+' },
    { title: '한국 근현대사', halfCredits: 6, grade: 'A0' },
    { title: '봉사활동', halfCredits: 1, grade: 'P' },
  ],
]
const later: Grade[] = ['A+', 'A0', 'B+', 'A+', 'B+', 'A0', 'A+', 'B0']

/** Grades of a second year: the first by hand, the semester before from its timetable with one course taken again, and what this one may bring. */
export async function seedGrades(
  tx: Tx,
  { now, ago }: Stage,
  { universityId, person }: { universityId: string; person: Person },
): Promise<void> {
  const random = randomness('grades')
  const [previous, running] = demoSemesters(now)
  if (!previous || !running) return
  for (const [back, marks] of firstYear.entries()) {
    const semester = yearsBefore(back === 0 ? previous : running, 1)
    const { id } = await tx.semester.upsert({
      where: { universityId_year_term: { universityId, year: semester.year, term: semester.term } },
      create: { id: random.idAt(ago({ days: 600 })), universityId, ...semester },
      update: {},
      select: { id: true },
    })
    await put(tx, { userId: person.id, semesterId: id }, marks)
  }
  for (const [step, semester] of [previous, running].entries()) {
    const { id: semesterId } = await tx.semester.findFirstOrThrow({
      where: { universityId, startsOn: semester.startsOn },
      select: { id: true },
    })
    const classes = await tx.entry.findMany({
      where: { deletedAt: null, timetable: { primary: { userId: person.id, semesterId } } },
      orderBy: { id: 'asc' },
      include: { section: { select: { targets: true } } },
    })
    const marks = classes.map(({ title, halfCredits, sectionId, section }, place) => ({
      title,
      sectionId,
      halfCredits: halfCredits ?? 6,
      grade: later[(place + step * 3) % later.length] ?? 'A0',
      isMajor: JSON.stringify(section?.targets ?? '').includes('전공'),
    }))
    const again = { title: '선형대수', halfCredits: 6, grade: 'A0' as const, isRetake: true }
    await put(tx, { userId: person.id, semesterId }, step === 0 ? [...marks, again] : marks)
  }
  await tx.gradeGoal.create({ data: { userId: person.id, halfCredits: 260, average: 400 } })
}

/** The semester of that name some years before, on its usual days. */
function yearsBefore({ year, term, startsOn, endsOn }: DemoSemester, years: number) {
  const moved = (at: Date) =>
    new Date(Date.UTC(at.getUTCFullYear() - years, at.getUTCMonth(), at.getUTCDate()))

  return { year: year - years, term: storedTermOf(term), startsOn: moved(startsOn), endsOn: moved(endsOn) }
}

type Shelf = { userId: string; semesterId: string }

async function put(
  tx: Tx,
  shelf: Shelf,
  marks: readonly (Mark & { sectionId?: string | null; isRetake?: boolean })[],
) {
  await tx.gradeSheet.create({ data: { ...shelf, version: 2 } })
  await tx.gradeRow.createMany({ data: marks.map((mark, position) => ({ ...shelf, ...mark, position })) })
}
