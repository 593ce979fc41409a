import { decode } from 'iconv-lite'
import { refusal } from './refusal'

/** One letter in so many may be unreadable: lists cut at so many bytes end in half a syllable. */
const lettersPerBroken = 500

/**
 * The text of a file in whatever a registrar's computer writes: UTF-8, UTF-16 or Korean Windows. A few letters
 * that are none of it stand as U+FFFD.
 */
export function decoded(bytes: Uint8Array): string {
  const wide = wideOf(bytes)
  const text = wide
    ? attempt(() => new TextDecoder(wide, { fatal: true }).decode(bytes))
    : (attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)) ?? nearly(bytes))
  if (text === null) throw refusal('encoding')
  if (text.includes('\0')) throw refusal('not_a_table')

  return text
}

/** `TextDecoder` reads 2,350 of the 11,172 syllables that Korean Windows writes. */
function nearly(bytes: Uint8Array): string | null {
  const [best] = [new TextDecoder().decode(bytes), decode(bytes, 'cp949')]
    .map((text) => ({ text, broken: text.split('\uFFFD').length - 1 }))
    .toSorted((one, other) => one.broken - other.broken)

  return best && best.broken * lettersPerBroken <= best.text.length ? best.text : null
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

function attempt(decode: () => string): string | null {
  try {
    return decode()
  } catch {
    return null
  }
}
