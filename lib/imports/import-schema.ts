import * as z from 'zod'
import { meetingView, semesterNameInput } from '@/lib/catalogue/time-schema'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idempotencyKey, idInput } from '@/lib/core/id'
import { fields } from '@/lib/sheets/field'
import { limits } from '@/lib/sheets/limits'
import { statuses } from './import-status'
import { profileInput } from './schema'

const listFile = z
  .file({ error: '과목표 파일을 골라 주세요.' })
  .min(1, { error: '빈 파일이에요. 다른 파일을 골라 주세요.' })
  .max(limits.bytes, { error: '20MB까지 들일 수 있어요. 학기마다 나누어 올려 주세요.' })

export const startImportInput = z.strictObject({
  file: listFile,
  semester: semesterNameInput,
  /** How this file is written, as JSON; else as the university's form says. */
  profile: z
    .string()
    .max(50_000)
    .transform((source, context): unknown => {
      try {
        return JSON.parse(source)
      } catch {
        context.addIssue({ code: 'custom', message: 'JSON으로 읽을 수 없어요.' })
        return z.NEVER
      }
    })
    .pipe(profileInput)
    .optional(),
  idempotencyKey: idempotencyKey.optional(),
})

export const importInput = z.strictObject({ importId: idInput })
export const listImportsInput = z.strictObject(pageInput)
export const mapImportInput = z.strictObject({
  importId: idInput,
  ...profileInput.shape,
  /** Whether to remember it as the university's form. */
  keep: z.boolean().default(true),
})
export const listIssuesInput = z.strictObject({
  importId: idInput,
  level: z.enum(['info', 'warning', 'error']).optional(),
  ...pageInput,
})
export const listChangesInput = z.strictObject({
  importId: idInput,
  kind: z.enum(['added', 'changed', 'removed']).optional(),
  ...pageInput,
})

/** What a cursor over numbered rows holds. */
export const positionKey = z.tuple([z.string().regex(/^\d{1,9}$/)])

const period = z.strictObject({ period: z.number(), start: z.int(), end: z.int() })

const mappingView = z
  .strictObject({
    columns: z.array(
      z.strictObject({
        index: z.int(),
        header: z.string(),
        samples: z.array(z.string()),
        field: z.enum(fields).nullable(),
      }),
    ),
    /** What must be found before the list can be read. */
    missing: z.array(z.enum(fields)),
    /** In minutes after midnight. */
    periods: z.array(period),
  })
  .meta({ id: 'ImportMapping' })
export type MappingView = z.output<typeof mappingView>

const summaryView = z
  .strictObject({
    rows: z.int(),
    sections: z.int(),
    meetings: z.int(),
    new: z.int(),
    changed: z.int(),
    removed: z.int(),
    unchanged: z.int(),
    warnings: z.int(),
    errors: z.int(),
  })
  .meta({ id: 'ImportSummary' })
export type SummaryView = z.output<typeof summaryView>

const issueView = z
  .strictObject({
    row: z.int(),
    level: z.enum(['info', 'warning', 'error']),
    text: z.string(),
    reason: z.string(),
  })
  .meta({ id: 'ImportIssue' })

const importLine = z
  .strictObject({
    id: z.string(),
    /** `2026-2` */
    semester: z.string(),
    fileName: z.string(),
    byteSize: z.int(),
    status: z.enum(statuses),
    progress: z.strictObject({ done: z.int(), total: z.int() }),
    summary: summaryView.nullable(),
    /** Why it failed, for people. */
    failure: z.string().nullable(),
    /** Of the semester's catalogue, once committed. */
    version: z.int().nullable(),
    /** Whether it can be rolled back: the newest version of its semester, and nothing else open. */
    reversible: z.boolean(),
    startedBy: z.string().nullable(),
    createdAt: z.iso.datetime(),
    movedAt: z.iso.datetime(),
  })
  .meta({ id: 'ImportLine' })
export type ImportLine = z.output<typeof importLine>
export const importPage = pageView(importLine)

export const importView = importLine
  .extend({
    mapping: mappingView.nullable(),
    /** The first thousand; all of them page by page under `issues`. */
    issues: z.array(issueView),
  })
  .meta({ id: 'Import' })
export type ImportView = z.output<typeof importView>

export const issuePage = pageView(issueView)
export type IssueView = z.output<typeof issueView>

const listingView = z
  .strictObject({
    code: z.string(),
    number: z.string(),
    title: z.string(),
    professor: z.string(),
    targets: z.array(
      z.strictObject({ department: z.string(), year: z.string(), classification: z.string() }),
    ),
    credits: z.number().nullable(),
    capacity: z.int().nullable(),
    freshmanCapacity: z.int().nullable(),
    language: z.string(),
    mode: z.string(),
    remark: z.string(),
    rawTime: z.string(),
    rawPlace: z.string(),
    meetings: z.array(meetingView),
  })
  .meta({ id: 'Listing' })
export type ListingView = z.output<typeof listingView>

const changeView = z
  .strictObject({
    position: z.int(),
    /** Of the file; 0 where it no longer lists the section. */
    row: z.int(),
    kind: z.enum(['added', 'changed', 'removed']),
    sectionId: z.string(),
    before: listingView.nullable(),
    after: listingView.nullable(),
    /** The names of what differs. */
    parts: z.array(z.string()),
  })
  .meta({ id: 'SectionChange' })
export type ChangeView = z.output<typeof changeView>
export const changePage = pageView(changeView)
