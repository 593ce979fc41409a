import 'server-only'
import { randomBytes } from 'node:crypto'
import { mac } from './secrets'

/** What a browser keeps: a number of its own, and a mark for each account that once signed in on it. */
export type Device = { nonce: string; marks: string[] }

const marksKept = 8
const form = /^[A-Za-z0-9_-]{22}(\.[A-Za-z0-9_-]{16}){1,9}$/

/** `null` for anything that this deployment did not hand out. */
export function readDevice(cookie: string | null): Device | null {
  if (cookie === null || !form.test(cookie)) return null

  const [nonce = '', proof, ...marks] = cookie.split('.')
  return proof === markOf(nonce, '') ? { nonce, marks } : null
}

/** Whether this account once signed in on this device: then strangers' failures do not slow it down. */
export function isKnownTo(device: Device, userId: string): boolean {
  return device.marks.includes(markOf(device.nonce, userId))
}

/** The cookie of a device on which this account, if any, has just signed in. */
export function deviceWith(device: Device | null, userId?: string): string {
  const { nonce, marks } = device ?? { nonce: randomBytes(16).toString('base64url'), marks: [] }
  const mark = userId === undefined ? [] : [markOf(nonce, userId)]
  const kept = [...new Set([...mark, ...marks])].slice(0, marksKept)

  return [nonce, markOf(nonce, ''), ...kept].join('.')
}

function markOf(nonce: string, userId: string): string {
  return mac('device', `${nonce} ${userId}`).toString('base64url').slice(0, 16)
}
