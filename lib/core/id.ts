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

/** Lower than every UUIDv7 of that moment or later; `null` is the beginning of time. */
export function idBefore(moment: Date | null): string {
  const hex = (moment?.getTime() ?? 0).toString(16).padStart(12, '0')

  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

/** Where what happened at that moment stands among UUIDv7s; two of one moment are told apart by the id they are about. */
export function idAt(moment: Date, about: string): string {
  return `${idBefore(moment).slice(0, 13)}-7${about.slice(15)}`
}

/** In lower case, as the database writes it: ids are compared as text. */
export const idInput = z.uuid().toLowerCase()

/** The sixteen bytes of a UUID. */
export function idBytes(id: string): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  if (bytes.length !== 16) throw new TypeError('not a UUID')

  return bytes
}

/** A UUID in lower case, from its sixteen bytes. */
export function idFromBytes(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')

  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** `Idempotency-Key` of the API, and a hidden field of forms. */
export const idempotencyKey = z.string().min(1).max(200)
