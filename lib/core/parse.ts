import type * as z from 'zod'
import { DomainError } from './errors'

/** So many fields are blamed at once: nobody mends more, and an answer stays smaller than what was sent. */
const blamedMost = 100

/** The parsed input, or an `invalid` error that names the fields to blame. */
export function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data

  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues.slice(0, blamedMost))
    for (const path of pathsOf(issue).slice(0, blamedMost)) fields[path] ??= sentence(issue)
  const blamed = Object.entries(fields).slice(0, blamedMost)

  throw new DomainError('invalid', blamed[0]?.[1] ?? '보낸 내용을 읽을 수 없어요.', {
    fields: Object.fromEntries(blamed),
    cause: parsed.error,
  })
}

function pathsOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key].join('.'))
  return [path.join('.')]
}

/** Our own schemas speak Korean already; what zod says by itself is put into words here. */
function sentence(issue: z.core.$ZodIssue): string {
  if (/[가-힣]/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'unrecognized_keys':
      return '모르는 항목이에요. 이름을 확인해 주세요.'
    case 'invalid_type':
      return issue.input === undefined ? '빠진 항목이에요.' : '값의 종류가 맞지 않아요.'
    case 'invalid_value':
      return `다음 가운데 하나여야 해요: ${issue.values.map(String).join(', ')}`
    default:
      return '값이 맞지 않아요.'
  }
}

/** One name of an input that is not parsed yet, or that was refused: `null` where it is of the wrong form. */
export function parseOne<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
  name: string,
): z.output<Schema> | null {
  const value: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, name) : undefined
  const parsed = schema.safeParse(value)

  return parsed.success ? parsed.data : null
}
