import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from './fixtures'

/** Where the server under test puts its letters. */
const outbox = process.env.E2E_OUTBOX ?? '.data/outbox'

/** The text of the letter to an address, once it is there. */
export async function letterTo(address: string): Promise<string> {
  let text = ''
  await expect(async () => {
    for (const name of await readdir(outbox)) {
      if (!name.endsWith('.eml')) continue
      const eml = await readFile(join(outbox, name), 'utf8')
      if (eml.includes(`To: ${address}`)) text = textOf(eml)
    }
    expect(text).not.toBe('')
  }).toPass({ timeout: 10_000 })
  return text
}

function textOf(eml: string): string {
  const body = eml.slice(eml.indexOf('\r\n\r\n') + 4)
  if (/transfer-encoding: base64/i.test(eml)) return Buffer.from(body, 'base64').toString()

  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
