import { semesterOf } from '@/lib/catalogue/semester'
import type { DeviceEntry, DevicePlan } from './device-plan'
import { memoMax, nameMax } from './lengths'
import { planFormat, planFormatVersion } from './plan-format'
import { entriesMost } from './policy'
import { isClass, isWords } from './shown-entry'

/** Codes and numbers of sections, names of universities. */
const nameMost = 100

/** Whether something is a whole plan and nothing else: looked at by hand, for the browser's code stays small. */
export function isDevicePlan(value: unknown): value is DevicePlan {
  if (!hasOnly(value, ['university', 'plan'])) return false
  const { university, plan } = value
  if (!hasOnly(university, ['slug', 'name'])) return false
  if (!isWords(university.slug) || !/^[a-z0-9-]{2,30}$/.test(university.slug)) return false
  if (!isName(university.name, nameMost)) return false
  if (!hasOnly(plan, ['format', 'version', 'semester', 'name', 'entries'])) return false
  const { format, version, semester, name, entries } = plan
  if (format !== planFormat || version !== planFormatVersion) return false
  if (!isWords(semester) || !semesterOf(semester) || !isName(name, nameMax)) return false

  return Array.isArray(entries) && entries.length <= entriesMost && entries.every(isDeviceEntry)
}

function isDeviceEntry(value: unknown): value is DeviceEntry {
  const names = ['title', 'professor', 'credits', 'colour', 'section', 'memo', 'meetings']
  if (!hasOnly(value, names) || !isClass(value) || value.title === '') return false
  const { section, memo } = value as Record<string, unknown>

  return isWords(memo, memoMax) && (section === null || isSection(section))
}

function isSection(value: unknown): boolean {
  return hasOnly(value, ['code', 'number']) && isName(value.code, nameMost) && isWords(value.number, nameMost)
}

function isName(value: unknown, most: number): boolean {
  return isWords(value, most) && value !== ''
}

function hasOnly<Name extends string>(
  value: unknown,
  names: readonly Name[],
): value is Record<Name, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const there = Object.keys(value)

  return there.length === names.length && names.every((name) => there.includes(name))
}
