import 'server-only'
import { answerChange } from '@/lib/changes/commands'
import { listPlanChanges } from '@/lib/changes/queries'
import { newCatalogue, relist } from '@/lib/testing/catalogue'
import { newPlan } from '@/lib/testing/plan'
import { addEntry } from '@/lib/timetables/entry-commands'
import type { Making, Scene } from './scene'

/** A class of a plan that the list now calls something else. */
async function changed({ author }: Scene) {
  const [sectionId = ''] = await newCatalogue(author.university, '2026-2', [{}])
  const timetableId = await newPlan(author)
  await addEntry(author, { timetableId, sectionId })
  await relist(sectionId, { title: '새 이름' })
  const { items } = await listPlanChanges(author, { timetableId })
  const { entryId = '', seen = '' } = items[0] ?? {}

  return { path: `/timetables/${timetableId}/changes`, timetableId, entryId, seen }
}

export const changeAsks: Record<string, Making> = {
  'GET /timetables/{timetableId}/changes': async (scene) => ({ path: (await changed(scene)).path }),
  'PUT /timetables/{timetableId}/changes/{entryId}': async (scene) => {
    const { path, entryId, seen } = await changed(scene)
    return { path: `${path}/${entryId}`, body: { answer: 'accept', seen } }
  },
  'DELETE /timetables/{timetableId}/changes/{entryId}': async (scene) => {
    const { path, ...change } = await changed(scene)
    await answerChange(scene.author, { ...change, answer: 'keep' })
    return { path: `${path}/${change.entryId}` }
  },
}
