import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Listing } from '@/lib/catalogue/listing'
import { answerChange } from '@/lib/changes/commands'
import { listPlanChanges } from '@/lib/changes/queries'
import { addEntry } from '@/lib/timetables/entry-commands'
import { getTimetable } from '@/lib/timetables/queries'
import { newStudent } from './campus'
import { at } from './catalogue'
import { newPlan, newSection } from './plan'

/** A plan with one class on Tuesday from noon. */
export async function planWith(university: Viewer['university'], listing: Partial<Listing> = {}) {
  const viewer = await newStudent(university)
  const sectionId = await newSection(viewer, {
    title: '확률과 통계',
    meetings: [at(1, 12, 13.25, '자연관 112')],
    ...listing,
  })
  const timetableId = await newPlan(viewer)
  const entry = await addEntry(viewer, { timetableId, sectionId })
  const changes = () => listPlanChanges(viewer, { timetableId })
  const plan = () => getTimetable(viewer, { timetableId })
  const answer = async (given: Partial<Parameters<typeof answerChange>[1]>) => {
    const [change] = (await changes()).items
    return answerChange(viewer, {
      timetableId,
      entryId: entry.id,
      seen: change?.seen ?? '',
      answer: 'accept',
      ...given,
    })
  }
  return { viewer, timetableId, sectionId, entryId: entry.id, changes, plan, answer }
}

/** The hours that it moves to. */
export const later = { meetings: [at(1, 15, 16.25, '자연관 112')] }
