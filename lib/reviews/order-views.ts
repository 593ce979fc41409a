import 'server-only'
import * as z from 'zod'
import { cursorOf, idAfter, keyAfter, keyCursorOf } from '@/lib/core/cursor'
import { idInput } from '@/lib/core/id'
import { Prisma } from '@/lib/db/generated/client'
import type { OpinionRow } from './opinion-views'

/** How a list is ordered, where it goes on, and what its cursor says. */
export type Order = { by: Prisma.Sql; after: Prisma.Sql; cursor: (last: OpinionRow) => string }

export const orders = { newest, helpful: mostHelpful }

function newest(cursor: string | undefined): Order {
  const last = idAfter(cursor)
  return {
    by: Prisma.sql`r.id DESC`,
    after: last === null ? Prisma.sql`TRUE` : Prisma.sql`r.id < ${last}::uuid`,
    cursor: ({ id }) => cursorOf(id),
  }
}

const helpfulKey = z.tuple([z.string().regex(/^\d{1,9}$/), idInput])

function mostHelpful(cursor: string | undefined): Order {
  const last = keyAfter(cursor, helpfulKey)
  return {
    by: Prisma.sql`r."helpfulCount" DESC, r.id DESC`,
    after:
      last === null
        ? Prisma.sql`TRUE`
        : Prisma.sql`(r."helpfulCount", r.id) < (${Number(last[0])}, ${last[1]}::uuid)`,
    cursor: ({ helpfulCount, id }) => keyCursorOf([String(helpfulCount), id]),
  }
}
