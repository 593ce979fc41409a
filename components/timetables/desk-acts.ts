import { toast } from '@/components/ui/toast'
import type { SectionView } from '@/lib/catalogue/schema'
import { candidateEntry } from '@/lib/timetables/candidate'
import { clashesWith } from '@/lib/timetables/clash'
import type { TimetableView } from '@/lib/timetables/schema'
import { removedText } from '@/lib/timetables/wording'
import type { Desk } from './desk'

/** A section comes into the plan, and what stands in its way leaves it. */
export function addTo(desk: Desk, plan: TimetableView, section: SectionView): void {
  const hit = new Set(clashesWith(plan.entries, section.meetings).map(({ entryId }) => entryId))
  const out = plan.entries.filter(({ id }) => hit.has(id))
  const staying = plan.entries.filter(({ id }) => !hit.has(id))
  const key = desk.act(
    { kind: 'swap', out, back: [candidateEntry(plan.id, section, staying)] },
    { sectionId: section.id },
  )
  if (out.length > 0) tellRemoved(desk, out, key)
}

export function removeFrom(desk: Desk, plan: TimetableView, entryId: string): void {
  const out = plan.entries.filter(({ id }) => id === entryId)
  if (out.length === 0) return
  tellRemoved(desk, out, desk.act({ kind: 'swap', out, back: [] }))
}

function tellRemoved(desk: Desk, out: TimetableView['entries'], key: number) {
  toast({ text: removedText(out), action: { label: '되돌리기', run: () => desk.undo(key) } })
}
