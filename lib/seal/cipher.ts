import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { newestVersion, purposeKey } from './keys'

export type Sealed = Uint8Array<ArrayBuffer>

const NONCE = 12
const TAG = 16

/** Bytes that a sealed value is longer than what is in it: key version, nonce, authentication tag. */
export const SEAL_OVERHEAD = 1 + NONCE + TAG

/** AES-256-GCM under the newest key of one purpose. Opens only with the same `bound` beside it. */
export function seal(purpose: string, plain: Uint8Array, bound: Uint8Array): Sealed {
  const key = purposeKey(`seal:${purpose}`, newestVersion)
  if (!key) throw new Error('the sealing key is missing')

  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound)
  const body = cipher.update(plain)
  cipher.final()

  return new Uint8Array(Buffer.concat([Buffer.of(newestVersion), nonce, body, cipher.getAuthTag()]))
}

/** What was sealed, or `null` for anything that does not open: random bytes, another place, an unknown key. */
export function open(purpose: string, sealed: Uint8Array, bound: Uint8Array): Buffer | null {
  const [version = 0] = sealed
  const key = purposeKey(`seal:${purpose}`, version)
  if (!key || sealed.length < SEAL_OVERHEAD) return null

  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG })
  decipher.setAAD(bound).setAuthTag(sealed.subarray(-TAG))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, -TAG)), decipher.final()])
  } catch {
    return null
  }
}
