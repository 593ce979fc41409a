import 'server-only'
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { env } from '@/lib/env'

/** The version that keys every tag for ever: with another one no tag in the database would match again. */
const TAG_VERSION = 1

const masters = parseMasterKeys(env.ANONYMITY_KEY)
const derived = new Map<string, KeyObject>()

/** What new seals are made with. */
export const newestVersion = Math.max(...masters.keys())

/**
 * `1:<key>,2:<key>`, versions 1 to 255, each key at least 32 bytes in hex or base64. A key alone is version 1.
 * Version 1 stays for ever; a higher one is added to seal with it from then on.
 */
export function parseMasterKeys(setting: string): Map<number, Buffer> {
  const found = new Map<number, Buffer>()
  for (const part of setting.split(',')) {
    const [, version = '1', text = ''] = /^\s*(?:(\d{1,3}):)?(\S+)\s*$/.exec(part) ?? []
    const number = Number(version)
    if (number < 1 || number > 255 || found.has(number)) {
      throw new Error(`ANONYMITY_KEY: version ${version} is given twice or is not between 1 and 255`)
    }
    found.set(number, keyBytes(text))
  }
  if (!found.has(TAG_VERSION)) throw new Error(`ANONYMITY_KEY: version ${TAG_VERSION} must stay`)

  return found
}

/** The key of one purpose, or `null` when its version is not among the settings. Derived once a process. */
export function purposeKey(purpose: string, version = TAG_VERSION): KeyObject | null {
  const name = `${version}:${purpose}`
  const known = derived.get(name)
  if (known) return known

  const master = masters.get(version)
  if (!master) return null

  const key = createSecretKey(Buffer.from(hkdfSync('sha256', master, '', `moram:${purpose}`, 32)))
  derived.set(name, key)
  return key
}

function keyBytes(text: string): Buffer {
  const isHex = /^(?:[0-9a-f]{2})+$/i.test(text)
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(text)
  const bytes = Buffer.from(text, isHex ? 'hex' : 'base64')
  if (!(isHex || isBase64) || bytes.length < 32) {
    throw new Error('ANONYMITY_KEY: a key is at least 32 bytes in hex or base64')
  }
  return bytes
}
