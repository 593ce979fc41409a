import 'server-only'
import { clockText } from '@/lib/catalogue/clock'
import type { Listing } from '@/lib/catalogue/listing'
import { storedTerms } from '@/lib/catalogue/semester'
import type { Prisma } from '@/lib/db/generated/client'
import type { Change } from './difference'
import { differingParts } from './difference'
import type {
  ChangeView,
  ImportLine,
  ImportView,
  ListingView,
  MappingView,
  SummaryView,
} from './import-schema'

export const importSelect = {
  id: true,
  semesterId: true,
  fileName: true,
  byteSize: true,
  status: true,
  done: true,
  total: true,
  summary: true,
  failure: true,
  version: true,
  createdAt: true,
  movedAt: true,
  startedBy: { select: { nickname: true, leftOn: true } },
  semester: { select: { year: true, term: true, catalogueVersion: true } },
} satisfies Prisma.CatalogueImportSelect

export type ImportRow = Prisma.CatalogueImportGetPayload<{ select: typeof importSelect }>

/** `newest` says which version of its semester may be taken back at the moment; `null` for none. */
export function toImportLine(row: ImportRow, newest: number | null): ImportLine {
  return {
    id: row.id,
    semester: `${row.semester.year}-${storedTerms[row.semester.term]}`,
    fileName: row.fileName,
    byteSize: row.byteSize,
    status: row.status,
    progress: { done: row.done, total: row.total },
    summary: row.summary as SummaryView | null,
    failure: row.failure,
    version: row.version,
    reversible: row.status === 'done' && row.version === newest,
    startedBy: row.startedBy && row.startedBy.leftOn === null ? row.startedBy.nickname : null,
    createdAt: row.createdAt.toISOString(),
    movedAt: row.movedAt.toISOString(),
  }
}

type Rest = { mapping: Prisma.JsonValue; issues: ImportView['issues'] }

export function toImportView(row: ImportRow, newest: number | null, { mapping, issues }: Rest): ImportView {
  return { ...toImportLine(row, newest), mapping: mapping as MappingView | null, issues }
}

export type ChangeRow = {
  position: number
  row: number
  kind: Change['kind']
  sectionId: string
  before: Listing | null
  after: Listing | null
}

export function toChangeView({ before, after, ...change }: ChangeRow): ChangeView {
  return {
    ...change,
    before: before && toListingView(before),
    after: after && toListingView(after),
    parts: before && after ? differingParts(before, after) : [],
  }
}

function toListingView({ halfCredits, meetings, ...listing }: Listing): ListingView {
  return {
    ...listing,
    credits: halfCredits === null ? null : halfCredits / 2,
    meetings: meetings.map(({ weekday, startMinute, endMinute, kind, rooms }) => ({
      day: weekday,
      start: clockText(startMinute),
      end: clockText(endMinute),
      kind,
      rooms,
    })),
  }
}
