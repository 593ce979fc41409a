import { jsonDepth } from '@/lib/core/json-depth'
import { isBlank, type OnRows } from './grid'
import { headerOf } from './header'
import { issue } from './issue'
import { cellOf, entriesOf, isObject, type Json, type JsonObject } from './json-cell'
import { limits } from './limits'
import { refusal } from './refusal'
import type { Sheet, SheetRow } from './sheet'

/** Whether a text means to be JSON: a title in brackets above a list does not. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{"\]]|$))/.test(text)
}

/** The longest list of objects in a JSON file, wherever it lies. Their names are the columns. */
export function readJson(text: string, onRows: OnRows | undefined): Sheet {
  if (jsonDepth(text) > limits.depth) throw refusal('too_deep')
  const { list, beside } = longestList(parsed(text), [])
  const objects = list.flatMap((value, at) => (isObject(value) ? [{ row: at + 1, object: value }] : []))
  if (objects.length === 0) throw refusal('no_objects')

  const columns = columnsOf(objects.map(({ object }) => object))
  const rows = objects
    .map(({ row, object }) => toRow(row, object, columns))
    .filter(({ cells }) => !isBlank(cells))
  if (rows.length === 0) throw refusal('no_rows')
  onRows?.(rows.length)

  return {
    columns: [...columns.keys()].map((name) => name.trim()),
    rows,
    preamble: beside.slice(0, limits.headerRows),
    issues: list.flatMap((value, at) => (isObject(value) ? [] : [stray(value, at + 1)])),
  }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch (cause) {
    throw refusal('broken_json', cause)
  }
}

type Found = { list: Json[]; beside: string[]; rank: number }

/** With what stands beside the list and beside what holds it. A list with known names goes before a longer one. */
function longestList(value: Json, beside: string[]): Found {
  if (Array.isArray(value)) {
    if (value.length > limits.rows) throw refusal('too_many_rows')
    const own = { list: value, beside, rank: rankOf(value) }
    return longest([own, ...value.map((part) => longestList(part, beside))])
  }
  if (!isObject(value)) return nothing
  const scalars = Object.entries(value).filter(([, part]) => typeof part !== 'object')
  const named = scalars.map(([name, part]) => `${name}: ${cellOf(part)}`.slice(0, 200))

  const around = [...beside, ...named.slice(0, limits.headerRows)]

  return longest(Object.values(value).map((part) => longestList(part, around)))
}

const nothing: Found = { list: [], beside: [], rank: 0 }

function longest(found: Found[]): Found {
  return found.reduce((one, other) => (other.rank > one.rank ? other : one), nothing)
}

function rankOf(list: Json[]): number {
  const objects = list.filter(isObject)
  const isKnown =
    headerOf(objects.slice(0, 3).map((object) => ({ row: 0, cells: Object.keys(object) }))) !== null

  return objects.length + (isKnown ? limits.bytes : 0)
}

function columnsOf(objects: JsonObject[]): Map<string, number> {
  const columns = new Map<string, number>()
  for (const object of objects)
    for (const [name] of entriesOf(object)) {
      if (!columns.has(name)) columns.set(name, columns.size)
      if (columns.size > limits.columns) throw refusal('too_many_columns')
    }
  return columns
}

function toRow(row: number, object: JsonObject, columns: Map<string, number>): SheetRow {
  const cells = Array.from({ length: columns.size }, () => '')
  for (const [name, cell] of entriesOf(object)) cells[columns.get(name) ?? 0] = cell

  return { row, cells }
}

function stray(value: Json, row: number) {
  return issue('warning', row, cellOf(value), '강의를 적은 묶음이 아니라 읽지 않았어요.')
}
