import 'server-only'
import { keyAfter, keyCursorOf, type Page, pageBy } from '@/lib/core/cursor'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { clockText } from './clock'
import { type FreeRoomView, listFreeRoomsInput, roomKey } from './schema'
import { catalogueMeant, catalogueOpenTo, type Reader, semesterNamed } from './semester-queries'

type RoomRow = { room: string; nextStart: number | null }

/** Rooms in which some class of the semester meets, but none then. By name. */
export const listFreeRooms = operation<typeof listFreeRoomsInput, Page<FreeRoomView>, Reader>(
  listFreeRoomsInput,
  async (reader, { university, semester, day, from, to, cursor, limit }) => {
    const after = keyAfter(cursor, roomKey)
    const open = await catalogueOpenTo(db, reader, university)
    const { id } = (await semesterNamed(db, open, semester)) ?? {}
    if (!id) return { items: [], nextCursor: null }

    const rows = await read<RoomRow>(
      db,
      Prisma.sql`
        SELECT room, min("startMinute") FILTER (WHERE weekday = ${day} AND "startMinute" >= ${to}) AS "nextStart"
        FROM "Section" s JOIN "Meeting" m ON m."sectionId" = s.id CROSS JOIN unnest(m.rooms) AS room
        WHERE s."semesterId" = ${id}::uuid AND s."removedAt" IS NULL
          AND ${after ? Prisma.sql`room COLLATE "C" > ${after[0]}` : Prisma.sql`TRUE`}
        GROUP BY room
        HAVING NOT bool_or(weekday = ${day} AND "startMinute" < ${to} AND "endMinute" > ${from})
        ORDER BY room COLLATE "C" LIMIT ${limit + 1}`,
    )
    return pageBy(rows, { limit, cursor: ({ room }) => keyCursorOf([room]), view: toFreeRoomView })
  },
  { reach: (reader, raw) => catalogueMeant(db, reader, raw) },
)

function toFreeRoomView({ room, nextStart }: RoomRow): FreeRoomView {
  return { room, freeUntil: nextStart === null ? null : clockText(nextStart) }
}
