import 'server-only'
import { updateMe } from '@/lib/accounts/profile-commands'
import { writeGrades } from '@/lib/grades/commands'
import { firstPack } from '@/lib/graduation/pack-text'
import { newCatalogue } from '../catalogue'
import { newPack, newRemovedPack, newRules } from '../graduation'
import { type Ask, at, type Making, version } from './scene'

const packs = '/graduation/packs'

const atPack =
  (more: Omit<Ask, 'path'> = {}): Making =>
  async ({ author }) => ({ path: `${packs}/${(await newPack(author.university)).id}`, ...more })

export const graduationAsks: Record<string, Making> = {
  'GET /me/graduation': async ({ author }) => {
    const { department, entryYears } = await newPack(author.university)
    await updateMe(author, { department, entryYear: entryYears.from })
    await newCatalogue(author.university, '2025-1', [{}])
    const rows = [
      { title: '글쓰기의 기초', credits: 2, grade: 'A+' as const },
      { title: '미적분학', credits: 3, grade: 'F' as const },
    ]
    await writeGrades(author, { semester: '2025-1', version: '*', rows })
    return { path: '/me/graduation' }
  },
  'GET /graduation/packs': at(packs),
  'POST /graduation/packs': () => ({ path: packs, body: { rules: newRules() } }),
  'GET /graduation/packs/{packId}': atPack(),
  'PUT /graduation/packs/{packId}': atPack({
    body: { rules: firstPack('물리학과', 2026) },
    headers: version,
  }),
  'DELETE /graduation/packs/{packId}': atPack(),
  'POST /graduation/packs/{packId}/restore': async ({ author }) => ({
    path: `${packs}/${(await newRemovedPack(author.university)).id}/restore`,
  }),
}
