import 'server-only'
import type * as z from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { idInput } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { change, ownPlanLocked, refusingOverlap, takeOut } from '@/lib/timetables/placing-commands'
import { conflictsWith, getTimetable, ownPlan, planMeant } from '@/lib/timetables/queries'
import { entryOf, sectionsOf } from '@/lib/timetables/refusal'
import { noteAnswer, type Placed, rewrite } from './placed-commands'
import { changeOf } from './queries'
import { answerInput } from './schema'
import type { Side } from './side'
import { type ChangeRow, sectionSide } from './views'

type Answering = z.output<typeof answerInput>
type Plan = Awaited<ReturnType<typeof ownPlan>>

/**
 * Errors: `stale` change.stale when the list changed once more since it was `seen`, `conflict` change.answered when
 * nothing differs any more, timetable.overlap with `conflicts` unless `replace` removes them, timetable.already;
 * `invalid` for a section of another course.
 */
export const answerChange = operation(
  answerInput,
  async (viewer, input) => {
    const { timetableId, entryId } = input
    const { target } = await facing(db, ownPlan, viewer, input)

    await refusingOverlap(db, { timetableId, stretches: target?.meetings ?? [], but: [entryId] }, () =>
      retrying(() => db.$transaction((tx) => answer(tx, viewer, input))),
    )
    return getTimetable(viewer, { timetableId })
  },
  { reach: reachEntry },
)

async function answer(tx: Tx, viewer: Viewer, input: Answering): Promise<void> {
  const { plan, row, target } = await facing(tx, planLocked, viewer, input)
  const { entryId, print, sectionId, before } = row
  const note = { entryId, answer: input.answer, print, before: { ...before, sectionId } }

  if (target) {
    const replaced = input.replace ? await inTheWay(tx, plan.id, target, entryId) : []
    await takeOut(tx, replaced)
    await rewrite(tx, plan.id, [{ id: entryId, ...target }])
    await change(tx, plan, {
      gained: [target.sectionId ?? ''],
      lost: [sectionId, ...sectionsOf(plan, replaced)],
    })
    await noteAnswer(tx, { ...note, replaced })
  } else if (row.after === null) {
    if (input.answer === 'accept') await takeOut(tx, [entryId])
    else await tx.entry.update({ where: { id: entryId }, data: { sectionId: null } })
    await change(tx, plan, { lost: [sectionId] })
    await noteAnswer(tx, { ...note, replaced: [] })
  } else {
    await noteAnswer(tx, { ...note, replaced: [] })
  }
}

const planLocked: typeof ownPlan = (tx, viewer, timetableId) =>
  ownPlanLocked(tx, viewer, { timetableId, version: '*' })

type Facing = {
  plan: Plan
  row: ChangeRow
  /** What the entry is to say; `null` where it is not to say anything else. */
  target: Placed | null
}

/** What is answered, as it stands now. */
async function facing(
  tx: Tx,
  planOf: typeof ownPlan,
  viewer: Viewer,
  { timetableId, entryId, seen, answer: given, sectionId }: Answering,
): Promise<Facing> {
  const plan = await planOf(tx, viewer, timetableId)
  entryOf(plan, entryId)
  const row = await changeOf(tx, entryId)
  if (!row) {
    throw new DomainError('conflict', '이미 답했거나 강의 목록이 제자리로 돌아온 수업이에요.', {
      code: 'change.answered',
    })
  }
  if (row.print !== seen) {
    throw new DomainError('stale', '그사이 강의 목록이 또 바뀌었어요. 새 내용을 보고 다시 골라 주세요.', {
      code: 'change.stale',
      extra: { seen: row.print },
    })
  }
  if (given === 'section') return { plan, row, target: await otherSection(tx, plan, row, sectionId ?? '') }
  const accepted = given === 'accept' && row.after ? { ...row.after, sectionId: row.sectionId } : null

  return { plan, row, target: accepted }
}

async function otherSection(tx: Tx, plan: Plan, row: ChangeRow, sectionId: string): Promise<Placed> {
  const [found] = await read<{ side: Side }>(
    tx,
    Prisma.sql`
    SELECT ${sectionSide} AS side FROM "Section" s
    WHERE s.id = ${sectionId}::uuid AND s."semesterId" = ${plan.semesterId}::uuid
      AND s."courseId" = ${row.courseId}::uuid AND s.id <> ${row.sectionId}::uuid AND s."removedAt" IS NULL`,
  )
  if (found) return { ...found.side, sectionId }

  const message = '같은 과목의 다른 분반이 아니에요. 목록에서 다시 골라 주세요.'
  throw new DomainError('invalid', message, { fields: { sectionId: message } })
}

async function inTheWay(tx: Tx, timetableId: string, { meetings }: Side, but: string): Promise<string[]> {
  const conflicts = await conflictsWith(tx, timetableId, meetings, [but])
  return [...new Set(conflicts.map((conflict) => conflict.entryId))]
}

async function reachEntry(viewer: Viewer, raw: unknown) {
  entryOf(await planMeant(db, viewer, raw), parseOne(idInput, raw, 'entryId'))
}
