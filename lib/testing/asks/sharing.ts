import 'server-only'
import { sharePlan } from '@/lib/sharing/commands'
import { newCatalogue } from '../catalogue'
import { newPlan } from '../plan'
import type { Ask, Making, Scene } from './scene'

async function planOf({ author }: Scene): Promise<string> {
  await newCatalogue(author.university, '2026-2', [{}])
  return newPlan(author)
}
const atPlan =
  (rest: string, more: Omit<Ask, 'path'> = {}): Making =>
  async (scene) => ({ path: `/timetables/${await planOf(scene)}${rest}`, ...more })
const atShare =
  (rest = ''): Making =>
  async (scene) => {
    const { token } = await sharePlan(scene.author, { timetableId: await planOf(scene) })
    return { path: `/shared/${token}${rest}` }
  }

export const sharingAsks: Record<string, Making> = {
  'GET /timetables/{timetableId}/image.png': atPlan('/image.png?size=square'),
  'GET /timetables/{timetableId}/calendar.ics': atPlan('/calendar.ics'),
  'GET /timetables/{timetableId}/plan.json': atPlan('/plan.json'),
  'GET /timetables/{timetableId}/share': atPlan('/share'),
  'POST /timetables/{timetableId}/share': atPlan('/share', { body: { expiresAt: '2999-01-01T00:00:00Z' } }),
  'DELETE /timetables/{timetableId}/share': atPlan('/share'),
  'POST /timetables/{timetableId}/feed': atPlan('/feed'),
  'DELETE /timetables/{timetableId}/feed': atPlan('/feed'),
  'GET /shared/{token}': atShare(),
  'GET /shared/{token}/image.png': atShare('/image.png?look=dark'),
  'GET /shared/{token}/plan.json': atShare('/plan.json'),
}
