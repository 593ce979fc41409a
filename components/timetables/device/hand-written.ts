import { DomainError } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { customOf, handField } from '@/lib/timetables/by-hand'
import { entryByHand, type NewEntry } from '@/lib/timetables/device-plan'
import { customInput } from '@/lib/timetables/schema'

type Written = { entry: NewEntry | null; errors: Record<string, string> }

/** A class as the form says it, or what is wrong with which of its fields. */
export function written(fields: Record<string, unknown>): Written {
  const custom = customOf(fields)
  try {
    parse(customInput, custom)
    return { entry: entryByHand(custom), errors: {} }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const told = Object.entries(error.fields ?? {})
    return {
      entry: null,
      errors: Object.fromEntries(told.map(([path, words]) => [handField(`custom.${path}`, fields), words])),
    }
  }
}
