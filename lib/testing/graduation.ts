import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { makePack, removePack } from '@/lib/graduation/pack-commands'
import type { PackView, Rules } from '@/lib/graduation/pack-schema'
import { firstPack } from '@/lib/graduation/pack-text'
import { newStudent } from './campus'

let departments = 0

/** Of a department that nobody else has. */
export function newRules(traits: Partial<Rules> = {}): Rules {
  departments += 1
  return { ...firstPack(`학과 ${departments}`, 2026), ...traits }
}

/** A pack of a university, written by an administrator of its own. */
export async function newPack(
  university: Viewer['university'],
  traits: Partial<Rules> = {},
): Promise<PackView> {
  return makePack(await newStudent(university, { role: 'admin' }), { rules: newRules(traits) })
}

/** The same, just taken away again. */
export async function newRemovedPack(university: Viewer['university']): Promise<PackView> {
  const admin = await newStudent(university, { role: 'admin' })
  const pack = await makePack(admin, { rules: newRules() })
  await removePack(admin, { packId: pack.id })
  return pack
}
