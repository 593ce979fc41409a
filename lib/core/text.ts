import { josa } from 'es-hangul'
import * as z from 'zod'

/** Characters that turn the reading direction of what follows: they let a text pretend to be another. */
const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
/** Control characters other than tab, line feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is the place that refuses them
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u
const invisible = /[\s\p{Cf}\u115F\u1160\u3164\uFFA0\u2800]/gu

type Bounds = { min: number; max: number; name: string; lines?: 'one' | 'many' }

/**
 * Text as people write it: NFC, trimmed at the ends, `min` to `max` code points, something visible in it.
 * Refuses NUL and other controls, lone surrogates and bidi overrides; `one` line refuses line breaks.
 */
export function text({ min, max, name, lines = 'one' }: Bounds) {
  return z
    .string()
    .refine((value) => value.isWellFormed(), { error: '깨진 글자가 섞여 있어요. 지우고 다시 입력해 주세요.' })
    .refine((value) => !control.test(value) && !bidi.test(value), {
      error: '보이지 않는 제어 문자가 섞여 있어요. 지우고 다시 입력해 주세요.',
    })
    .refine((value) => lines === 'many' || !/[\r\n\u2028\u2029]/.test(value), { error: '한 줄로 써 주세요.' })
    .transform((value) => value.replaceAll('\r\n', '\n').normalize('NFC').trim())
    .refine((value) => min === 0 || isVisible(value), { error: `${josa(name, '을/를')} 입력해 주세요.` })
    .refine((value) => length(value) >= min, { error: `${min}자 이상 써 주세요.` })
    .refine((value) => length(value) <= max, { error: `${max.toLocaleString('ko-KR')}자까지 쓸 수 있어요.` })
    .meta({ minLength: min, maxLength: max })
}

/** Code points, as every limit of the product counts them. */
export function length(value: string): number {
  return [...value].length
}

function isVisible(value: string): boolean {
  return value.replace(invisible, '').length > 0
}
