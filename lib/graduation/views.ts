import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { folded } from './course'
import { type PackHead, type PackView, type Rules, rulesInput } from './pack-schema'

export const packSelect = {
  id: true,
  rules: true,
  version: true,
  editedAt: true,
} satisfies Prisma.GraduationPackSelect

export type PackRow = Prisma.GraduationPackGetPayload<{ select: typeof packSelect }>

export function toPackHead(row: PackRow): PackHead {
  const { title, department, entryYears, totalCredits } = rulesOf(row)
  const { id, version, editedAt } = row

  return { id, title, department, entryYears, totalCredits, version, editedAt: editedAt.toISOString() }
}

export function toPackView(row: PackRow): PackView {
  return { ...toPackHead(row), rules: rulesOf(row) }
}

/** What is kept was checked when it came. */
export function rulesOf({ rules }: Pick<PackRow, 'rules'>): Rules {
  return rulesInput.parse(rules)
}

/** A pack as its row keeps it. */
export function packColumns(rules: Rules) {
  return {
    department: rules.department,
    departmentFolded: folded(rules.department),
    fromYear: rules.entryYears.from,
    toYear: rules.entryYears.to,
    rules,
  }
}
