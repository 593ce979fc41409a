import type { Random } from './random'
import { wordLists } from './words'

/** One thread as written in talk/*.txt, with its slots filled. */
export type Script = {
  title: string | null
  body: string
  question: boolean
  edited: boolean
  /** `undefined` leaves it to chance. */
  anonymous: boolean | undefined
  /** Login id of a writer who is fixed. */
  writer: string | undefined
  /** Minutes before the demo begins, `undefined` for anywhere in its weeks. */
  age: number | undefined
  /** 공감, `undefined` leaves it to chance. */
  likes: number | undefined
  notice: boolean
  comments: Line[]
}

/** A comment, or a reply to the last comment above it. */
export type Line = {
  reply: boolean
  /** 글 is the writer, one Hangul letter or a login id the same person throughout, `undefined` somebody new. */
  speaker: string | undefined
  named: boolean
  deleted: boolean
  text: string
}

const lineForm = /^(?<indent> *)- (?:\((?<speaker>[가-힣]|[a-z0-9_]+)?(?<marks>[@x]*)\) )?(?<text>.+)$/

/**
 * A thread is `## title :: flags`, its body, an empty line and its comments, each `- text`, replies indented.
 * `x3` tells three threads of one pattern, each with other words in `{…|…}` and with other comments left out.
 */
export function readScripts(source: string, random: Random): Script[] {
  return source
    .split(/^## ?/m)
    .slice(1)
    .flatMap((chunk) => {
      const times = Number(/ x(\d+)\b/.exec(chunk.split('\n', 1)[0] ?? '')?.[1] ?? 1)
      return Array.from({ length: times }, (_, turn) => readScript(chunk, { random, turn, times }))
    })
}

type Take = { random: Random; turn: number; times: number }

function readScript(chunk: string, take: Take): Script {
  const [head = '', ...rest] = fill(chunk, take).trimEnd().split('\n')
  const [title = '', flags = ''] = head.split('::').map((part) => part.trim())
  const start = rest.findIndex((line) => lineForm.test(line))
  const body = start < 0 ? rest : rest.slice(0, start)
  const lines = (start < 0 ? [] : rest.slice(start)).filter((line) => line !== '').map(readLine)

  return {
    title: title || null,
    body: body.join('\n').trim(),
    question: /질문/.test(flags),
    edited: /고침/.test(flags),
    anonymous: /실명/.test(flags) ? false : /익명/.test(flags) ? true : undefined,
    writer: /@([a-z0-9_]+)/.exec(flags)?.[1],
    age: ageOf(flags, take.random),
    likes: numberOf(/♥(\d+)/, flags),
    notice: /공지/.test(flags),
    comments: take.times === 1 ? lines : someOf(lines, take.random),
  }
}

function readLine(line: string): Line {
  const { indent = '', speaker, marks = '', text = '' } = lineForm.exec(line)?.groups ?? {}
  if (!text) throw new SyntaxError(`not a comment: ${line}`)

  return { reply: indent !== '', speaker, named: marks.includes('@'), deleted: marks.includes('x'), text }
}

/** Each comment with four chances in five, and with it the replies under it. */
function someOf(lines: Line[], random: Random): Line[] {
  let kept = false
  return lines.filter((line) => {
    if (!line.reply) kept = random.chance(0.8)
    return kept
  })
}

/** `{가|나}` picks anew each time, `{과목}` once a thread; the turns of a pattern never start alike. */
function fill(chunk: string, { random, turn }: Take): string {
  const chosen = new Map<string, string>()
  return chunk.replace(/\{([^{}]+)\}/g, (_, slot: string) => {
    if (slot.includes('|')) return random.pick(slot.split('|'))

    const list = wordLists[slot]
    if (!list) throw new SyntaxError(`no such word list: ${slot}`)
    const word = chosen.get(slot) ?? list[(turn * 7 + random.int(7)) % list.length] ?? ''
    chosen.set(slot, word)
    return word
  })
}

/** `3분`, `2시`, `5일`: about so long ago, hours and days with a part of the next one. */
function ageOf(flags: string, random: Random): number | undefined {
  const [, count, unit] = /(?:^| )(\d+)([분시일])/.exec(flags) ?? []
  if (unit === '분') return Number(count)
  if (unit === '시') return (Number(count) + 0.9 * random.next()) * 60

  return unit === undefined ? undefined : (Number(count) + 0.8 * random.next()) * 1440
}

function numberOf(form: RegExp, flags: string): number | undefined {
  const found = form.exec(flags)?.[1]
  return found === undefined ? undefined : Number(found)
}
