import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { ownPlanLocked } from '@/lib/timetables/placing-commands'
import { planMeant } from '@/lib/timetables/queries'
import { enrolmentOf } from './queries'
import { capInput, enrolmentInput, moveChoiceInput, tickInput, writeEnrolmentInput } from './schema'
import { type EnrolmentRow, toEnrolmentView, wishesOf } from './views'
import { added, choicesMost, moved, type Wishes, wishesMost, without } from './wishes'

/**
 * The whole of it anew. What was ticked stays so. Errors: `stale` enrolment.stale when somebody wrote in between,
 * `invalid` for a section of another semester, or one that is gone and was not there.
 */
export const writeEnrolment = operation(
  writeEnrolmentInput,
  async (viewer, { timetableId, version, creditCap, wishes }) =>
    writing(viewer, timetableId, async (tx, row, semesterId) => {
      if (version !== '*' && version !== row.version) throw stale(row)
      await replace(tx, row, { semesterId, wishes })
      await tx.enrolment.update({ where: { timetableId }, data: { halfCreditCap: creditCap * 2 } })
    }),
  { reach: reachOwnPlan },
)

/** One step of arranging: up, down, out, or in. Errors: as `writeEnrolment`, and `conflict` enrolment.full. */
export const moveChoice = operation(
  moveChoiceInput,
  async (viewer, { timetableId, sectionId, move, behind }) =>
    writing(viewer, timetableId, async (tx, row, semesterId) => {
      const before = wishesOf(row)
      const wishes = {
        up: () => moved(before, sectionId, -1),
        down: () => moved(before, sectionId, 1),
        remove: () => without(before, sectionId),
        add: () => (before.flat().includes(sectionId) ? before : added(before, sectionId, behind)),
      }[move]()
      assertFits(wishes)
      await replace(tx, row, { semesterId, wishes })
    }),
  { reach: reachOwnPlan },
)

/** The sections of the plan that are not wished for yet, as wishes at the end. Errors: `conflict` enrolment.full. */
export const fillEnrolment = operation(
  enrolmentInput,
  async (viewer, { timetableId }) =>
    writing(viewer, timetableId, async (tx, row, semesterId) => {
      const before = wishesOf(row)
      const entries = await tx.entry.findMany({
        where: { timetableId, deletedAt: null, section: { removedAt: null } },
        orderBy: { id: 'asc' },
        select: { sectionId: true },
      })
      const more = entries.flatMap(({ sectionId }) => sectionId ?? [])
      const wishes = more
        .filter((id) => !before.flat().includes(id))
        .reduce((all, id) => added(all, id, undefined), before)
      assertFits(wishes)
      await replace(tx, row, { semesterId, wishes })
    }),
  { reach: reachOwnPlan },
)

/** The credits that the university lets one register for. */
export const capCredits = operation(
  capInput,
  async (viewer, { timetableId, creditCap }) =>
    writing(viewer, timetableId, async (tx) => {
      await tx.enrolment.update({ where: { timetableId }, data: { halfCreditCap: creditCap * 2 } })
    }),
  { reach: reachOwnPlan },
)

/** Got it, or it is gone. Of a wish one gets one: what was won of it before no longer is. */
export const tickChoice = operation(
  tickInput,
  async (viewer, { timetableId, sectionId, tick }) =>
    writing(viewer, timetableId, async (tx, row) => {
      const wish = row.choices.find(({ section }) => section.id === sectionId)?.wish
      if (wish === undefined) throw notFound('그 분반은 수강신청 계획에 없어요.')
      if (tick === 'won') {
        await tx.enrolmentChoice.updateMany({
          where: { timetableId, wish, tick: 'won' },
          data: { tick: 'none' },
        })
      }
      await tx.enrolmentChoice.update({
        where: { timetableId_sectionId: { timetableId, sectionId } },
        data: { tick },
      })
    }),
  { reach: reachOwnPlan },
)

/** The plan's row is held, so that writers come one after the other; then there is a row to write to. */
function writing(
  viewer: Viewer,
  timetableId: string,
  write: (tx: Tx, row: EnrolmentRow, semesterId: string) => Promise<void>,
) {
  return retrying(() =>
    db.$transaction(async (tx) => {
      const { semesterId } = await ownPlanLocked(tx, viewer, { timetableId, version: '*' })
      const before = await enrolmentOf(tx, timetableId)
      await tx.enrolment.upsert({
        where: { timetableId },
        create: { timetableId, version: before.version + 1 },
        update: { version: { increment: 1 } },
      })
      await write(tx, before, semesterId)
      return toEnrolmentView(await enrolmentOf(tx, timetableId))
    }),
  )
}

async function replace(
  tx: Tx,
  row: EnrolmentRow,
  { semesterId, wishes }: { semesterId: string; wishes: Wishes },
): Promise<void> {
  const { timetableId } = row
  const ticks = new Map(row.choices.map(({ section, tick }) => [section.id, tick]))
  await assertListed(
    tx,
    semesterId,
    wishes.flat().filter((id) => !ticks.has(id)),
  )
  await tx.enrolmentChoice.deleteMany({ where: { timetableId } })
  await tx.enrolmentChoice.createMany({
    data: wishes.flatMap((choices, wish) =>
      choices.map((sectionId, place) => ({
        timetableId,
        sectionId,
        wish,
        place,
        tick: ticks.get(sectionId) ?? ('none' as const),
      })),
    ),
  })
}

async function assertListed(tx: Tx, semesterId: string, ids: readonly string[]): Promise<void> {
  const listed = await tx.section.count({ where: { id: { in: [...ids] }, semesterId, removedAt: null } })
  if (listed === ids.length) return

  const message = '이 학기의 강의 목록에 없는 분반이 있어요.'
  throw new DomainError('invalid', message, { fields: { wishes: message } })
}

function assertFits(wishes: Wishes): void {
  const most = Math.max(0, ...wishes.map((wish) => wish.length))
  if (wishes.length <= wishesMost && most <= choicesMost) return

  throw new DomainError(
    'conflict',
    most > choicesMost
      ? `희망 하나에 대안은 ${choicesMost - 1}개까지 적을 수 있어요.`
      : `희망은 ${wishesMost}개까지 적을 수 있어요.`,
    { code: 'enrolment.full' },
  )
}

function stale(row: EnrolmentRow): DomainError {
  return new DomainError('stale', '다른 곳에서 먼저 고친 수강신청 계획이에요. 새 내용을 확인해 주세요.', {
    code: 'enrolment.stale',
    extra: { current: toEnrolmentView(row) },
  })
}

async function reachOwnPlan(viewer: Viewer, raw: unknown) {
  return planMeant(db, viewer, raw)
}
