import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { semesterOf } from '@/lib/catalogue/semester'
import { namedSemester } from '@/lib/catalogue/semester-commands'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { currentOf, settingsOf } from './book-queries'
import { gradesOn, type Scale } from './grade'
import { canHaveGrades, sheetsMost } from './policy'
import { sheetOf } from './queries'
import { type GoalView, goalInput, type RowInput, type SheetView, writeGradesInput } from './schema'
import { toGoalView } from './views'

/**
 * The whole sheet of a semester anew. Errors: `stale` grades.stale when somebody wrote in between, `invalid` for a
 * semester that is yet to come, a grade that the scale has not, a section of another semester; `conflict`
 * grades.too_many_sheets.
 */
export const writeGrades = operation(
  writeGradesInput,
  async (viewer, { semester, version, rows }): Promise<SheetView> => {
    const named = semesterOf(semester)
    if (!named || !canHaveGrades(named, await currentOf(db, viewer))) throw notYet()
    const { rules } = await settingsOf(db, viewer)
    assertOnScale(rows, rules.scale)

    return retrying(() =>
      db.$transaction(async (tx) => {
        await holdMember(tx, viewer)
        const semesterId = await namedSemester(tx, viewer.university.id, named)
        await assertListed(tx, semesterId, rows)
        const shelf = { userId: viewer.id, semesterId }
        const sheet = await tx.gradeSheet.findUnique({
          where: { userId_semesterId: shelf },
          select: { version: true },
        })
        if (version !== '*' && version !== (sheet?.version ?? 1))
          throw stale(await sheetOf(tx, viewer, semester))
        if (!sheet) await assertRoom(tx, viewer)

        await tx.gradeSheet.upsert({
          where: { userId_semesterId: shelf },
          create: { ...shelf, version: 2 },
          update: { version: { increment: 1 } },
        })
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
        return sheetOf(tx, viewer, semester)
      }),
    )
  },
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

/** Writers of one person come one after the other. */
async function holdMember(tx: Tx, viewer: Viewer): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${viewer.id}::uuid FOR NO KEY UPDATE`
}

function assertOnScale(rows: readonly RowInput[], scale: Scale): void {
  const known = gradesOn(scale)
  const fields = rows.flatMap(({ grade }, place) =>
    grade === null || known.includes(grade)
      ? []
      : [[`rows.${place}.grade`, `${scale / 10} 만점에는 ${grade} 성적이 없어요.`] as const],
  )
  const [first] = fields
  if (first) throw new DomainError('invalid', first[1], { fields: Object.fromEntries(fields) })
}

/** Each once, and each of that semester's list. */
async function assertListed(tx: Tx, semesterId: string, rows: readonly RowInput[]): Promise<void> {
  const ids = rows.flatMap(({ sectionId }) => sectionId ?? [])
  if (new Set(ids).size < ids.length) throw wrongRows('같은 분반을 두 번 적었어요.')
  if ((await tx.section.count({ where: { id: { in: ids }, semesterId } })) < ids.length)
    throw wrongRows('이 학기의 강의 목록에 없는 분반이 있어요.')
}

async function assertRoom(tx: Tx, viewer: Viewer): Promise<void> {
  if ((await tx.gradeSheet.count({ where: { userId: viewer.id } })) < sheetsMost) return

  throw new DomainError('conflict', `성적표는 ${sheetsMost}학기까지 적을 수 있어요.`, {
    code: 'grades.too_many_sheets',
  })
}

function wrongRows(message: string): DomainError {
  return new DomainError('invalid', message, { fields: { rows: message } })
}

function notYet(): DomainError {
  const message = '지금 학기와 지난 학기의 성적만 적을 수 있어요.'
  return new DomainError('invalid', message, { fields: { semester: message } })
}

function stale(current: SheetView): DomainError {
  return new DomainError('stale', '다른 곳에서 먼저 고친 성적표예요. 새 내용을 확인해 주세요.', {
    code: 'grades.stale',
    extra: { current },
  })
}
