import { v7 } from 'uuid'
import * as z from 'zod'

/** A UUIDv7: sortable by the moment it was made. Never for what must not tell when (sessions, sealed books). */
export function newId(): string {
  return v7()
}

/** Whole milliseconds since the epoch that a UUIDv7 carries. */
export function madeAt(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))
}

export const idInput = z.uuid()
