import type { Prisma } from '@/lib/db/generated/client'
import { sealOwner } from '@/lib/seal/owner'
import { threadTag } from '@/lib/seal/tags'
import type { Person } from './accounts'
import type { Board } from './boards'
import type { Random } from './random'
import type { Line, Script } from './script'
import type { Stage } from './stage'

type Written<Row> = { row: Row; writer: Person }
export type Thread = Written<Prisma.PostCreateManyInput> & {
  board: Board
  comments: Written<Prisma.CommentCreateManyInput>[]
  aliases: Prisma.ThreadAliasCreateManyInput[]
  notice: boolean
  likes: number | undefined
}

export type Place = { stage: Stage; random: Random; universityId: string; board: Board; people: Person[] }

/** Weeks into the past that the talk reaches, and the hour at which the demo is thought to begin. */
const depth = 42 * 1440
const evening = 21

/** The post of a script and everything said under it, with times, writers and numbers as they would have come. */
export function playScript(script: Script, place: Place): Thread {
  const { stage, random, universityId, board, people } = place
  const age = script.age ?? someAge(random)
  const writer = people.find(({ loginId }) => loginId === script.writer) ?? random.pick(crowd(people))
  const anonymous = modeOn(board, script.anonymous ?? random.chance(0.72))
  const createdAt = stage.ago({ minutes: age })
  const id = random.idAt(createdAt)
  const editedAt = script.edited ? stage.ago({ minutes: age * 0.9 }) : null
  const cast = castOf(script, { place, writer, anonymous })
  const comments = sayLines(script.comments, { place, cast, postId: id, age })
  const { numbers, aliases } = numberSpeakers(comments, { postId: id, writer, anonymous })

  return {
    writer,
    board,
    notice: script.notice,
    likes: script.likes,
    aliases,
    comments: comments.map(({ row, writer: speaker }) => ({
      writer: speaker,
      row: { ...row, alias: row.anonymous ? (numbers.get(speaker.id) ?? null) : null },
    })),
    row: {
      id,
      boardId: board.id,
      universityId,
      title: script.title,
      body: script.body,
      question: script.question,
      ...writtenBy(writer, { table: 'Post', id, threadId: id, anonymous }),
      aliasCount: aliases.length,
      commentCount: comments.filter(({ row }) => row.deletedAt === null).length,
      editedAt,
      version: editedAt ? 2 : 1,
      createdAt,
    },
  }
}

/** Nearer is likelier, and nobody writes much between two and eight in the morning. */
function someAge(random: Random): number {
  const age = 25 + depth * random.next() ** 1.7
  const hour = (evening + 24 - ((age / 60) % 24)) % 24
  return hour >= 2 && hour < 8 && random.chance(0.85) ? someAge(random) : age
}

/** The demo accounts take part more often; staff speaks only where a script says so. */
function crowd(people: Person[]): Person[] {
  const students = people.filter(({ role }) => role === 'student')
  const [first, second, third] = students
  return [...students, ...[first, first, second, third].filter((person) => person !== undefined)]
}

function modeOn(board: Board, anonymous: boolean): boolean {
  return board.anonymity === 'always' || (anonymous && board.anonymity !== 'never')
}

type Speaker = { person: Person; anonymous: boolean }
type Cast = (line: Line) => Speaker

/** Who says a line: the writer, somebody who spoke before, or the next one who passes by. */
function castOf(
  script: Script,
  { place, writer, anonymous }: { place: Place; writer: Person; anonymous: boolean },
): Cast {
  const { random, board, people } = place
  const fixed = new Set([...script.comments.map(({ speaker }) => speaker), writer.loginId])
  const passers = random
    .shuffle(crowd(people))
    .filter(
      ({ loginId }, index, all) =>
        !fixed.has(loginId) && all.findIndex((one) => one.loginId === loginId) === index,
    )
  const known = new Map<string, Speaker>([['글', { person: writer, anonymous }]])

  return ({ speaker, named }) => {
    const held = speaker === undefined ? undefined : known.get(speaker)
    const person =
      held?.person ??
      people.find(({ loginId }) => loginId === speaker) ??
      passers.pop() ??
      random.pick(crowd(people).filter(({ id }) => id !== writer.id))
    const mode = held?.anonymous ?? modeOn(board, !random.chance(0.16))
    if (speaker !== undefined && !held) known.set(speaker, { person, anonymous: mode })

    return { person, anonymous: modeOn(board, mode && !named) }
  }
}

type Said = Written<Prisma.CommentCreateManyInput & { createdAt: Date; deletedAt: Date | null }>

/** In order of time. A reply follows the comment above it, other comments may fall in between. */
function sayLines(
  lines: Line[],
  { place, cast, postId, age }: { place: Place; cast: Cast; postId: string; age: number },
): Said[] {
  const { stage, random, universityId } = place
  const pace = random.pick([4, 9, 25, 70])
  let top = 0
  let last = 0
  const delays = lines.map(({ reply }) => {
    if (reply) last += 0.5 + random.gap(pace)
    else last = top += 0.5 + random.gap(pace)
    return last
  })
  const room = Math.min(1, (age * 0.92) / Math.max(1, ...delays))

  let parentId: string | null = null
  return lines
    .map((line, index) => {
      const { person, anonymous } = cast(line)
      const minutes = age - (delays[index] ?? 0) * room
      const createdAt = stage.ago({ minutes })
      const id = random.idAt(createdAt)
      if (!line.reply) parentId = id
      const row = {
        id,
        postId,
        universityId,
        parentId: line.reply ? parentId : null,
        body: line.text,
        ...writtenBy(person, { table: 'Comment', id, threadId: postId, anonymous }),
        createdAt,
        deletedAt: line.deleted ? stage.ago({ minutes: minutes * 0.9 }) : null,
      }
      return { row, writer: person }
    })
    .sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
}

/** 익명1, 익명2 … in the order of the first anonymous comment. The writer of an anonymous post has no number. */
function numberSpeakers(
  comments: Said[],
  { postId, writer, anonymous }: { postId: string; writer: Person; anonymous: boolean },
) {
  const speakers = comments.filter(({ row }) => row.anonymous).map((comment) => comment.writer.id)
  const numbered = [...new Set(speakers)].filter((id) => !(anonymous && id === writer.id))

  return {
    numbers: new Map(numbered.map((id, index) => [id, index + 1])),
    aliases: numbered.map((id, index) => ({ postId, threadTag: threadTag(id, postId), number: index + 1 })),
  }
}

type Item = { table: 'Post' | 'Comment'; id: string; threadId: string; anonymous: boolean }

function writtenBy({ id: userId }: Person, { table, id, threadId, anonymous }: Item) {
  return anonymous
    ? { anonymous, threadTag: threadTag(userId, threadId), sealedOwner: sealOwner(userId, { table, id }) }
    : { anonymous, authorId: userId }
}
