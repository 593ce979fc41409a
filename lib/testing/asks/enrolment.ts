import 'server-only'
import { moveChoice } from '@/lib/enrolment/commands'
import { newCatalogue } from '../catalogue'
import { newPlan } from '../plan'
import type { Ask, Making, Scene } from './scene'

/** A plan of the author's with one wish. */
async function wished({ author }: Scene) {
  const [sectionId = ''] = await newCatalogue(author.university, '2026-2', [{}])
  const timetableId = await newPlan(author)
  await moveChoice(author, { timetableId, sectionId, move: 'add' })

  return { path: `/timetables/${timetableId}/enrolment`, sectionId }
}

const atEnrolment =
  (rest = '', more: Omit<Ask, 'path'> = {}): Making =>
  async (scene) => ({ path: `${(await wished(scene)).path}${rest}`, ...more })

export const enrolmentAsks: Record<string, Making> = {
  'GET /timetables/{timetableId}/enrolment': atEnrolment(),
  'PUT /timetables/{timetableId}/enrolment': async (scene) => {
    const { path, sectionId } = await wished(scene)
    return { path, body: { creditCap: 19.5, wishes: [[sectionId]] }, headers: { 'if-match': '"2"' } }
  },
  'POST /timetables/{timetableId}/enrolment/fill': atEnrolment('/fill'),
  'PUT /timetables/{timetableId}/enrolment/ticks/{sectionId}': async (scene) => {
    const { path, sectionId } = await wished(scene)
    return { path: `${path}/ticks/${sectionId}`, body: { tick: 'won' } }
  },
}
