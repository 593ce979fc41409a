import 'server-only'
import { firstPack } from '@/lib/graduation/pack-text'
import { newPack, newRules } from '../graduation'
import { type Ask, at, type Making, version } from './scene'

const packs = '/graduation/packs'

const atPack =
  (more: Omit<Ask, 'path'> = {}): Making =>
  async ({ author }) => ({ path: `${packs}/${(await newPack(author.university)).id}`, ...more })

export const graduationAsks: Record<string, Making> = {
  'GET /graduation/packs': at(packs),
  'POST /graduation/packs': () => ({ path: packs, body: { rules: newRules() } }),
  'GET /graduation/packs/{packId}': atPack(),
  'PUT /graduation/packs/{packId}': atPack({
    body: { rules: firstPack('물리학과', 2026) },
    headers: version,
  }),
  'DELETE /graduation/packs/{packId}': atPack(),
}
