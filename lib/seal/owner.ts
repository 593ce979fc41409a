import 'server-only'
import { randomBytes } from 'node:crypto'
import { idBytes, idFromBytes } from '@/lib/core/id'
import { open, SEAL_OVERHEAD, type Sealed, seal } from './cipher'
import { newestVersion } from './keys'

/** The row that carries the seal. Moved to any other row it does not open. */
export type SealedRow = { table: string; id: string }

export function sealOwner(userId: string, row: SealedRow): Sealed {
  return seal('owner', idBytes(userId), boundTo(row))
}

/** The author, or `null` when nobody can tell any more, as for one who left. */
export function openOwner(sealed: Uint8Array | null, row: SealedRow): string | null {
  const opened = sealed && open('owner', sealed, boundTo(row))

  return opened && idFromBytes(opened)
}

/** Looks like a seal and holds nothing. In place of `sealed` it keeps that one's key version, so it stands out by nothing. */
export function randomSeal(sealed?: Uint8Array): Sealed {
  const bytes = new Uint8Array(randomBytes(SEAL_OVERHEAD + 16))
  bytes[0] = sealed?.[0] ?? newestVersion

  return bytes
}

function boundTo({ table, id }: SealedRow): Buffer {
  return Buffer.from(`${table}:${id.toLowerCase()}`)
}
