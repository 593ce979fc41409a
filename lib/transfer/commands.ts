import 'server-only'
import { createHash } from 'node:crypto'
import type * as z from 'zod'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { listSemesters, semesterNamed } from '@/lib/catalogue/semester-queries'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { Thread } from '@/lib/core/thread'
import { db, type Tx } from '@/lib/db/client'
import { once } from '@/lib/db/idempotency'
import { nameMax } from '@/lib/timetables/lengths'
import { freeName, makeFilled, type NewClass, planMadeBefore } from '@/lib/timetables/making-commands'
import type { TimetableView } from '@/lib/timetables/schema'
import { type Arranged, arranged, offered } from './arranging'
import type { FileReading } from './file-reading'
import type { Format } from './format'
import { line } from './line'
import { type MatchedClass, matchedIn } from './queries'
import type { ReadingJob, Told } from './reader'
import { readFile } from './reading'
import { type Choice, importTimetableInput, type TransferPreview } from './schema'

type Input = z.output<typeof importTimetableInput>

const admission = { reach: async (viewer: Viewer) => assertMayWrite(viewer) }

/**
 * A timetable from elsewhere becomes a plan, all of it or nothing. Errors: `invalid` transfer.… for a text that cannot
 * be read, `invalid` for a semester that there is not and for choices that were not offered; those of making a plan.
 */
export const takeInTimetable = operation(importTimetableInput, save, admission)

/** What would become of it; nothing is made. The same errors. */
export const lookAtTimetable = operation(importTimetableInput, look, admission)

/** Both, as the API asks for them. */
export const importTimetable = operation(
  importTimetableInput,
  async (viewer, input): Promise<TimetableView | TransferPreview> =>
    input.preview ? look(viewer, input) : save(viewer, input),
  admission,
)

async function save(viewer: Viewer, input: Input): Promise<TimetableView> {
  const file = await fileOf(viewer, input)

  return once(
    { table: 'Timetable', person: viewer.id, key: input.idempotencyKey, body: printOf(input) },
    {
      make: async (tx, idempotency) => {
        const { classes, standing } = await standingIn(tx, file, input.choices)
        return makeFilled(tx, viewer, {
          semesterId: file.semesterId,
          name: input.name,
          proposal: proposalOf(file),
          classes: someOf(newClasses(classes, standing)),
          idempotency,
        })
      },
      found: (tx, id) => planMadeBefore(tx, viewer, id),
    },
  )
}

async function look(viewer: Viewer, input: Input): Promise<TransferPreview> {
  const file = await fileOf(viewer, input)
  const { classes, standing } = await standingIn(db, file, input.choices)
  const shelf = { userId: viewer.id, semesterId: file.semesterId }

  return {
    semester: file.semester,
    format: file.format,
    name: input.name ?? (await freeName(db, shelf, proposalOf(file))),
    entries: classes.map(({ entry }, place) => ({
      ...entry,
      as: standing[place]?.as ?? 'custom',
      leftOut: standing[place]?.leftOut ?? null,
    })),
    warnings: file.reading.warnings,
  }
}

type File = { format: Format; reading: FileReading; semesterId: string; semester: string }

async function fileOf(viewer: Viewer, { text, format, semester: chosen }: Input): Promise<File> {
  assertMayWrite(viewer)
  const { items: semesters } = await listSemesters(viewer, {})
  // What there is not is told before the text is blamed.
  if (chosen !== undefined) await semesterNamed(db, viewer.university, chosen)
  const { timeZone } = viewer.university
  const terms = semesters.map(({ name, startsOn, endsOn }) => ({ name, startsOn, endsOn }))
  const asked = { format, semester: chosen, semesters: terms, timeZone }
  const read = await (text.length > shortMost
    ? readBeside(viewer, { text, ...asked })
    : readFile(text, asked))
  if (!read.semester) throw noSemester(read.reading.semester)
  const { id } = (await semesterNamed(db, viewer.university, read.semester.name)) ?? {}
  if (!id) throw noSemester(read.semester.name)

  return { format: read.format, reading: read.reading, semesterId: id, semester: read.semester.name }
}

/** Letters that take some hundredths of a second: most files have a tenth of them. */
const shortMost = 50_000

/** For what is longer: nobody else waits for it. */
const reader = new Thread<ReadingJob, Told>({
  module: 'lib/transfer/reader.ts',
  // The largest files take about a second.
  queue: 16,
  each: 3,
  longest: 15_000,
  busy: '시간표 파일을 읽으려는 사람이 많아요. 잠시 뒤에 다시 해 주세요.',
})

async function readBeside(viewer: Viewer, job: ReadingJob) {
  for await (const told of reader.ask(viewer.id, job, (news) => news)) {
    if ('read' in told) return told.read
    const { kind, message, ...more } = told.refused
    throw new DomainError(kind, message, more)
  }
  throw new Error('The reader told nothing.')
}

function noSemester(named: string | null): DomainError {
  const message = named
    ? `파일에 적힌 ${named} 학기는 강의 목록이 없어요. 학기를 골라 주세요.`
    : '어느 학기인지 파일에 적혀 있지 않아요. 학기를 골라 주세요.'
  return new DomainError('invalid', message, { code: 'transfer.semester', fields: { semester: message } })
}

type Standing = { classes: MatchedClass[]; standing: Arranged[] }

async function standingIn(
  tx: Tx,
  { semesterId, reading }: File,
  choices: readonly Choice[],
): Promise<Standing> {
  const classes = await matchedIn(tx, semesterId, reading.classes)
  const entries = classes.map(({ entry }) => entry)
  for (const [place, { entry, as }] of choices.entries()) {
    const one = entries[entry]
    if (!one) throw notOffered(`choices.${place}.entry`, '파일에 그런 번째의 수업이 없어요.')
    if (as === 'custom' || as === 'left_out' || offered(one).some(({ id }) => id === as)) continue
    throw notOffered(
      `choices.${place}.as`,
      `‘${one.title}’에 고를 수 있는 수업이 바뀌었어요. 다시 미리 보고 골라 주세요.`,
    )
  }
  return { classes, standing: arranged(entries, choices) }
}

function someOf(classes: NewClass[]): NewClass[] {
  if (classes.length > 0) return classes

  const message = '가져올 수업을 하나는 남겨 주세요.'
  throw new DomainError('invalid', message, { code: 'transfer.nothing_left', fields: { choices: message } })
}

function notOffered(path: string, message: string): DomainError {
  return new DomainError('invalid', message, { code: 'transfer.choice', fields: { [path]: message } })
}

function newClasses(classes: readonly MatchedClass[], standing: readonly Arranged[]): NewClass[] {
  return standing.flatMap(({ leftOut, title, professor, credits, sectionId, meetings }, place) => {
    if (leftOut !== null) return []
    const own = classes[place]?.found.own
    return {
      title,
      professor,
      sectionId,
      halfCredits: credits === null ? null : credits * 2,
      meetings,
      ...(own ? { colour: own.colour, memo: own.memo } : {}),
    }
  })
}

function proposalOf({ reading }: File): string {
  return line(reading.name ?? '', nameMax) || '가져온 시간표'
}

function printOf({ text, idempotencyKey: _key, ...rest }: Input) {
  return { ...rest, text: createHash('sha256').update(text).digest('base64url') }
}
