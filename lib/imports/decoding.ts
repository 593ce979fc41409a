import { decodeCp949 } from './cp949'
import { refusal } from './refusal'

/** The text of a file in whatever a registrar's computer writes: UTF-8, UTF-16 or Korean Windows. */
export function decoded(bytes: Uint8Array): string {
  const wide = wideOf(bytes)
  const text = wide ? strict(wide, bytes) : (strict('utf-8', bytes) ?? korean(bytes))
  if (text === null) throw refusal('encoding')
  if (text.includes('\0')) throw refusal('not_a_table')

  return text
}

function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'

  return zerosOf([...bytes.subarray(0, 4_096)])
}

/** Without a mark: the delimiters, digits and line breaks of a table leave every other byte empty. */
function zerosOf(bytes: number[]): 'utf-16le' | 'utf-16be' | null {
  const [even = 0, odd = 0] = [0, 1].map(
    (side) => bytes.filter((byte, at) => byte === 0 && at % 2 === side).length,
  )
  const enough = bytes.length / 20
  if (odd > enough && even < odd / 10) return 'utf-16le'
  if (even > enough && odd < even / 10) return 'utf-16be'

  return null
}

function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function korean(bytes: Uint8Array): string | null {
  try {
    return decodeCp949(bytes)
  } catch {
    return null
  }
}
