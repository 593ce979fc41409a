import { DomainError } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { contradictionsOf } from './contradiction'
import { JsonFault, type JsonText, readJsonText } from './json-text'
import { packTextMax, type Rules, rulesInput } from './pack-schema'

/** Something to be mended in the text of a pack. */
export type Problem = { line: number; message: string }

/** What a text says, as far as it can be read, and everything that is wrong with it. */
export type PackReading = { rules: Rules | null; problems: Problem[] }

export function readPackText(text: string): PackReading {
  if (text.length > packTextMax) {
    const most = packTextMax.toLocaleString('ko-KR')
    return { rules: null, problems: [{ line: 1, message: `${most}자까지 쓸 수 있어요.` }] }
  }
  try {
    return readRules(readJsonText(text))
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error

    return { rules: null, problems: [{ line: error.line, message: error.message }] }
  }
}

function readRules({ value, lineOf }: JsonText): PackReading {
  try {
    const rules = parse(rulesInput, value)
    const found = contradictionsOf(rules)
    return { rules, problems: found.map(({ path, message }) => ({ line: lineOf(path), message })) }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error

    return { rules: null, problems: Object.entries(error.fields).map(told(lineOf)) }
  }
}

/** Names the field where the sentence alone does not: `areas.0.credits: 빠진 항목이에요.` */
function told(lineOf: JsonText['lineOf']) {
  return ([path, message]: [string, string]): Problem => ({
    line: lineOf(path),
    message: path === '' ? message : `${path.split('.').at(-1)}: ${message}`,
  })
}

const lineMost = 96

/** A pack as one edits it: what fits stands in one line, what is usual is left out. */
export function packTextOf({ areas, required, ...rules }: Rules): string {
  const shortened = {
    ...rules,
    areas: areas.map(({ name, credits, atMost, ownDepartment, classifications }) => ({
      name,
      credits,
      ...(atMost !== null && { atMost }),
      ...(ownDepartment && { ownDepartment }),
      classifications,
    })),
    required: required.map(({ classification, choose, courses }) => ({
      classification,
      ...(choose !== 1 && { choose }),
      courses,
    })),
  }
  return `${written(shortened, '')}\n`
}

function written(value: unknown, indent: string): string {
  const flat = flatly(value)
  if (
    typeof value !== 'object' ||
    value === null ||
    (indent !== '' && indent.length + flat.length <= lineMost)
  )
    return flat

  const deeper = `${indent}  `
  const [open, parts, close] = Array.isArray(value)
    ? ['[', value.map((item) => written(item, deeper)), ']']
    : [
        '{',
        Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${written(item, deeper)}`),
        '}',
      ]

  return parts.length === 0
    ? `${open}${close}`
    : `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`
}

function flatly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatly).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)

  const parts = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${flatly(item)}`)
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}

/** Something to begin with, for those who enter from this year on. */
export function firstPack(department: string, year: number): Rules {
  return {
    format: 1,
    title: `${department} ${year}년 입학부터`,
    department,
    entryYears: { from: year, to: null },
    totalCredits: 130,
    areas: [
      {
        name: '전공',
        credits: 54,
        atMost: null,
        ownDepartment: true,
        classifications: ['전공기초', '전공필수', '전공선택'],
      },
      {
        name: '교양',
        credits: 30,
        atMost: 45,
        ownDepartment: false,
        classifications: ['교양필수', '기초교양', '핵심교양', '일반교양'],
      },
    ],
    required: [
      {
        classification: '교양필수',
        choose: 1,
        courses: [
          { code: 'GEN1001', title: '글쓰기의 기초', credits: 2 },
          { code: 'GEN1002', title: '대학영어', credits: 2 },
        ],
      },
    ],
  }
}
