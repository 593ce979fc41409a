import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { semesterOf } from '@/lib/catalogue/semester'
import { namedSemester } from '@/lib/catalogue/semester-commands'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { currentOf, settingsOf } from './book-queries'
import { sentOf } from './draft'
import { canHaveGrades, rowsMost, sheetsMost } from './policy'
import { sheetOf } from './queries'
import { assertOnScale, notYet, sheetsFull, stale, wrongRows } from './refusal'
import {
  addTakenInput,
  fillGradesInput,
  type GoalView,
  goalInput,
  type RowInput,
  type SheetView,
  writeGradesInput,
} from './schema'
import { toGoalView } from './views'

/**
 * The whole sheet of a semester anew. Errors: `stale` grades.stale when somebody wrote in between, `invalid` for a
 * semester that is yet to come, a grade that the scale has not, a section of another semester; `conflict`
 * grades.too_many_sheets.
 */
export const writeGrades = operation(writeGradesInput, async (viewer, { semester, version, rows }) =>
  writing(viewer, semester, (sheet) => {
    if (version !== '*' && version !== sheet.version) throw stale(sheet)
    return rows
  }),
)

/** What the timetable has and the sheet has not, at its end. Errors: as `writeGrades`. */
export const fillGrades = operation(fillGradesInput, async (viewer, { semester }) =>
  writing(viewer, semester, ({ rows, offered }) => [...rows, ...offered].map(sentOf)),
)

/** One more course of a semester, written by hand. Errors: as `writeGrades`. */
export const addTaken = operation(addTakenInput, async (viewer, { semester, ...row }) =>
  writing(viewer, semester, ({ rows }) => [...rows.map(sentOf), { ...row, retake: false, sectionId: null }]),
)

/** What one wants to reach. Errors: `invalid` for an average above the scale. */
export const setGoal = operation(goalInput, async (viewer, { credits, average }): Promise<GoalView> => {
  const { rules } = await settingsOf(db, viewer)
  const goal = {
    halfCredits: credits * 2,
    average: average === null ? null : Math.round(average * 100),
  }
  if (goal.average !== null && goal.average > rules.scale * 10) {
    const message = `${rules.scale / 10}까지 적을 수 있어요.`
    throw new DomainError('invalid', message, { fields: { average: message } })
  }
  await db.gradeGoal.upsert({
    where: { userId: viewer.id },
    create: { userId: viewer.id, ...goal },
    update: goal,
  })
  return toGoalView(goal)
})

/** Writers of one person come one after the other, each to the sheet as the one before left it. */
async function writing(
  viewer: Viewer,
  semester: string,
  make: (sheet: SheetView) => readonly RowInput[],
): Promise<SheetView> {
  const named = semesterOf(semester)
  if (!named || !canHaveGrades(named, await currentOf(db, viewer))) throw notYet()

  return retrying(() =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${viewer.id}::uuid FOR NO KEY UPDATE`
      const { rules } = await settingsOf(tx, viewer)
      const rows = make(await sheetOf(tx, viewer, semester))
      if (rows.length > rowsMost) throw wrongRows(`한 학기에 ${rowsMost}과목까지 적을 수 있어요.`)
      assertOnScale(rows, rules.scale)
      const semesterId = await namedSemester(tx, viewer.university.id, named)
      await assertListed(tx, semesterId, rows)
      await replace(tx, { userId: viewer.id, semesterId }, rows)

      return sheetOf(tx, viewer, semester)
    }),
  )
}

async function replace(
  tx: Tx,
  shelf: { userId: string; semesterId: string },
  rows: readonly RowInput[],
): Promise<void> {
  const { count } = await tx.gradeSheet.updateMany({ where: shelf, data: { version: { increment: 1 } } })
  if (count === 0) {
    if ((await tx.gradeSheet.count({ where: { userId: shelf.userId } })) >= sheetsMost) throw sheetsFull()
    await tx.gradeSheet.create({ data: { ...shelf, version: 2 } })
  }
  await tx.gradeRow.deleteMany({ where: shelf })
  await tx.gradeRow.createMany({
    data: rows.map(({ credits, major, retake, ...row }, position) => ({
      ...shelf,
      ...row,
      position,
      halfCredits: credits * 2,
      isMajor: major,
      isRetake: retake,
    })),
  })
}

/** Each once, and each of that semester's list. */
async function assertListed(tx: Tx, semesterId: string, rows: readonly RowInput[]): Promise<void> {
  const ids = rows.flatMap(({ sectionId }) => sectionId ?? [])
  if (new Set(ids).size < ids.length) throw wrongRows('같은 분반을 두 번 적었어요.')
  if ((await tx.section.count({ where: { id: { in: ids }, semesterId } })) < ids.length)
    throw wrongRows('이 학기의 강의 목록에 없는 분반이 있어요.')
}
