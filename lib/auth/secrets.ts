import 'server-only'
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/** What each derived key is for. A value made under one purpose never passes under another. */
type Purpose =
  | 'access token'
  | 'refresh token'
  | 'reset link'
  | 'friend invite'
  | 'device'
  | 'verification code'

const keys = new Map<Purpose, Buffer>()

export function mac(purpose: Purpose, value: string | Uint8Array): Buffer {
  return createHmac('sha256', keyFor(purpose)).update(value).digest()
}

/** What the database keeps of a random secret: enough to recognise it, not to use it. */
export function hashOf(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest())
}

export function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right)
}

function keyFor(purpose: Purpose): Buffer {
  const key =
    keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', env.NEXTAUTH_SECRET, '', `moram ${purpose}`, 32))
  keys.set(purpose, key)
  return key
}

type Signed = 'access token' | 'refresh token' | 'reset link' | 'friend invite'

const expiryBytes = 6
const macBytes = 32

/** An opaque text that carries `payload` until `expiresAt`, and that only this deployment can make. */
export function signToken(purpose: Signed, payload: Uint8Array, expiresAt: Date): string {
  const expiry = Buffer.alloc(expiryBytes)
  expiry.writeUIntBE(expiresAt.getTime(), 0, expiryBytes)
  const body = Buffer.concat([expiry, payload])

  return Buffer.concat([body, mac(purpose, body)]).toString('base64url')
}

/** The payload, or `null` for anything forged, expired or made for another purpose. */
export function openToken(purpose: Signed, token: string, now: Date): Buffer | null {
  if (token.length > 200) return null

  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length < expiryBytes + macBytes || bytes.toString('base64url') !== token) return null

  const body = bytes.subarray(0, -macBytes)
  if (!isSame(bytes.subarray(-macBytes), mac(purpose, body))) return null
  if (body.readUIntBE(0, expiryBytes) <= now.getTime()) return null

  return body.subarray(expiryBytes)
}
