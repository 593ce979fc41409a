import 'server-only'
import { randomUUID } from 'node:crypto'
import { newCatalogue } from '@/lib/testing/catalogue'
import { deleteTimetable, makeTimetable } from '@/lib/timetables/commands'
import { addEntry, removeEntry } from '@/lib/timetables/entry-commands'
import { type Ask, at, type Making, type Scene, version } from './scene'

/** A plan of the author's, in a semester that has a catalogue. */
async function planOf({ author }: Scene): Promise<string> {
  await newCatalogue(author.university, '2026-2', [{}])
  const { id } = await makeTimetable(author, { semester: '2026-2', name: randomUUID() })
  return id
}
const atPlan =
  (rest = '', more: Omit<Ask, 'path'> = {}): Making =>
  async (scene) => ({ path: `/timetables/${await planOf(scene)}${rest}`, ...more })
const byHand = { title: '스터디', meetings: [{ day: 2, start: '19:00', end: '20:30', rooms: ['동아리방'] }] }
const atEntry =
  (rest = '', { isRemoved = false, ...more }: Omit<Ask, 'path'> & { isRemoved?: boolean } = {}): Making =>
  async (scene) => {
    const timetableId = await planOf(scene)
    const { id: entryId } = await addEntry(scene.author, { timetableId, custom: byHand })
    if (isRemoved) await removeEntry(scene.author, { timetableId, entryId })
    return { path: `/timetables/${timetableId}/entries/${entryId}${rest}`, ...more }
  }

export const plansAsks: Record<string, Making> = {
  'GET /me/today': at('/me/today'),
  'GET /timetables': at('/timetables'),
  'POST /timetables': async ({ author }) => {
    await newCatalogue(author.university, '2026-2', [{}])
    return { path: '/timetables', body: { semester: '2026-2', name: randomUUID() } }
  },
  'POST /timetables/wizard': async ({ author }) => {
    const sections = await newCatalogue(author.university, '2026-2', [{}])
    return { path: '/timetables/wizard', body: { semester: '2026-2', groups: [{ sections }] } }
  },
  'GET /timetables/{timetableId}': atPlan(),
  'PATCH /timetables/{timetableId}': atPlan('', { body: { visibility: 'university' }, headers: version }),
  'DELETE /timetables/{timetableId}': atPlan(),
  'POST /timetables/{timetableId}/copy': atPlan('/copy'),
  'POST /timetables/{timetableId}/restore': async (scene) => {
    const timetableId = await planOf(scene)
    await deleteTimetable(scene.author, { timetableId })
    return { path: `/timetables/${timetableId}/restore` }
  },
  'POST /timetables/{timetableId}/swap': atPlan('/swap', { body: { out: [], back: [] } }),
  'POST /timetables/{timetableId}/entries': atPlan('/entries', { body: { custom: byHand } }),
  'PATCH /timetables/{timetableId}/entries/{entryId}': atEntry('', { body: { colour: 3 } }),
  'DELETE /timetables/{timetableId}/entries/{entryId}': atEntry(),
  'POST /timetables/{timetableId}/entries/{entryId}/restore': atEntry('/restore', { isRemoved: true }),
}
