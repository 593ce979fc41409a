import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'
import { given } from '@/lib/core/given'
import { newId } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { isTaken } from '@/lib/db/errors'
import { once } from '@/lib/db/idempotency'
import { assertPace } from '@/lib/seal/marks'
import { firstBoards } from './first-boards'
import { boardOpenTo, ownBoard } from './queries'
import { boardInput, boardSlug, editBoardInput, openBoardInput, orderPinsInput } from './schema'
import { toBoardView } from './views'

/** Boards that one student may open in a day. */
const boardsADay = 3

export const openBoard = operation(openBoardInput, async (viewer, { idempotencyKey, slug, ...words }) => {
  assertMayWrite(viewer)
  const id = newId()
  const address = slug ?? `b-${id.slice(-8)}`

  return once(
    { table: 'Board', person: viewer.id, key: idempotencyKey, body: { slug, ...words } },
    {
      make: async (tx, idempotency) => {
        await tx.$queryRaw`SELECT id FROM "University" WHERE id = ${viewer.university.id}::uuid FOR NO KEY UPDATE`
        const { _max } = await tx.board.aggregate({
          where: { universityId: viewer.university.id },
          _max: { position: true },
        })
        await createNamed(tx, viewer, {
          ...words,
          ...idempotency,
          id,
          slug: address,
          position: (_max.position ?? 0) + 1,
        })
        await assertPace(tx, { userId: viewer.id, rule: 'board', most: boardsADay, within: 86_400 })
        return toBoardView(viewer, await boardOpenTo(tx, viewer, address))
      },
      found: async (tx, madeId) => {
        const made = await tx.board.findUniqueOrThrow({ where: { id: madeId }, select: { slug: true } })
        const view = toBoardView(viewer, await boardOpenTo(tx, viewer, made.slug))
        return { ...view, ...words, notice: null, viewer: { pinned: false, owner: true } }
      },
    },
  )
})

/** The boards of a new university. */
export async function openFirstBoards(tx: Tx, universityId: string): Promise<void> {
  const data = firstBoards.map((board, position) => ({ ...board, id: newId(), universityId, position }))
  await tx.board.createMany({ data })
}

type NewBoard = Parameters<Tx['board']['create']>[0]['data']

async function createNamed(tx: Tx, viewer: Viewer, board: Omit<NewBoard, 'universityId' | 'ownerId'>) {
  try {
    await tx.board.create({
      data: {
        ...board,
        universityId: viewer.university.id,
        ownerId: viewer.id,
        hotEligible: false,
      } as NewBoard,
    })
  } catch (error) {
    if (isTaken(error, 'slug')) throw taken('slug', '이미 쓰고 있는 주소예요. 다른 주소를 골라 주세요.')
    if (isTaken(error, 'name')) throw taken('name', '같은 이름의 게시판이 이미 있어요.')
    throw error
  }
}

function taken(field: string, message: string): DomainError {
  return new DomainError('conflict', message, { code: `board.${field}_taken`, fields: { [field]: message } })
}

export const editBoard = operation(
  editBoardInput,
  async (viewer, { slug, notice, owner, ...words }) =>
    db.$transaction(async (tx) => {
      const board = await ownBoard(tx, viewer, slug)
      assertMayWrite(viewer)
      if (notice) await assertPostOf(tx, board.id, notice)
      const heir = owner === undefined ? undefined : await heirOf(tx, viewer, owner)
      try {
        await tx.board.update({
          where: { id: board.id },
          data: {
            ...given(words),
            ...(notice === undefined ? {} : { noticePostId: notice }),
            ...(heir === undefined ? {} : { ownerId: heir }),
          },
        })
      } catch (error) {
        if (isTaken(error, 'name')) throw taken('name', '같은 이름의 게시판이 이미 있어요.')
        throw error
      }
      return toBoardView(viewer, await boardOpenTo(tx, viewer, slug))
    }),
  { reach: reachOwnBoard },
)

async function assertPostOf(tx: Tx, boardId: string, postId: string) {
  const post = await tx.post.findFirst({
    where: { id: postId, boardId, deletedAt: null },
    select: { id: true },
  })
  if (post) return

  throw new DomainError('invalid', '이 게시판의 글만 공지로 올릴 수 있어요.', {
    fields: { notice: '이 게시판의 글만 공지로 올릴 수 있어요.' },
  })
}

async function heirOf(tx: Tx, viewer: Viewer, loginId: string): Promise<string> {
  const heir = await tx.user.findFirst({
    where: { universityId: viewer.university.id, loginId: loginId.toLowerCase(), leftOn: null },
    select: { id: true },
  })
  if (heir) return heir.id

  const message = '그런 아이디를 쓰는 학생이 없어요.'
  throw new DomainError('invalid', message, { fields: { owner: message } })
}

/** Only an empty board closes: what people wrote is not the owner's to take away. */
export const closeBoard = operation(
  boardInput,
  async (viewer, { slug }) =>
    db.$transaction(async (tx) => {
      const board = await ownBoard(tx, viewer, slug)
      assertMayWrite(viewer)
      await tx.$queryRaw`SELECT id FROM "Board" WHERE id = ${board.id}::uuid FOR UPDATE`
      if (await tx.post.findFirst({ where: { boardId: board.id }, select: { id: true } })) {
        throw new DomainError(
          'conflict',
          '글이 있는 게시판은 닫을 수 없어요. 다른 학생에게 넘겨줄 수는 있어요.',
          {
            code: 'board.not_empty',
          },
        )
      }
      await tx.board.delete({ where: { id: board.id } })
    }),
  { reach: reachOwnBoard },
)

async function reachOwnBoard(viewer: Viewer, raw: unknown) {
  const slug = parseOne(boardSlug, raw, 'slug')
  if (slug === null) throw notFound()
  await ownBoard(db, viewer, slug)
}

export const pinBoard = operation(boardInput, async (viewer, { slug }) => {
  const board = await boardOpenTo(db, viewer, slug)
  await db.$executeRaw`
    INSERT INTO "BoardPin" ("userId", "boardId", "position")
    SELECT ${viewer.id}::uuid, ${board.id}::uuid, coalesce(max("position") + 1, 0)
    FROM "BoardPin" WHERE "userId" = ${viewer.id}::uuid
    ON CONFLICT DO NOTHING`

  return { pinned: true }
})

export const unpinBoard = operation(boardInput, async (viewer, { slug }) => {
  const board = await boardOpenTo(db, viewer, slug)
  await db.boardPin.deleteMany({ where: { userId: viewer.id, boardId: board.id } })

  return { pinned: false }
})

/** The order in which one's pinned boards stand; boards that are not pinned are passed over. */
export const orderPins = operation(orderPinsInput, async (viewer, { slugs }) => {
  await db.$executeRaw`
    UPDATE "BoardPin" p SET "position" = o.place
    FROM unnest(${slugs}::text[]) WITH ORDINALITY AS o(slug, place)
    JOIN "Board" b ON b.slug = o.slug AND b."universityId" = ${viewer.university.id}::uuid
    WHERE p."boardId" = b.id AND p."userId" = ${viewer.id}::uuid`
})
