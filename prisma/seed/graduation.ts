import { readFile } from 'node:fs/promises'
import type { Tx } from '@/lib/db/client'
import { readPackText } from '@/lib/graduation/pack-text'
import { packColumns } from '@/lib/graduation/views'
import { randomness } from './random'
import type { Stage } from './stage'
import type { UniversitySlug } from './universities'

const packs: Record<UniversitySlug, string[]> = { moram: ['computer', 'business'], hanbit: [] }

type Campus = { university: UniversitySlug; universityId: string }

/** What two departments ask for graduation, from graduation/<name>.json. */
export async function seedGraduation(
  tx: Tx,
  { ago }: Stage,
  { university, universityId }: Campus,
): Promise<void> {
  const random = randomness(`graduation of ${university}`)
  for (const name of packs[university]) {
    const text = await readFile(new URL(`graduation/${name}.json`, import.meta.url), 'utf8')
    const { rules, problems } = readPackText(text)
    if (!rules || problems.length > 0) throw new SyntaxError(`${name}.json: ${JSON.stringify(problems)}`)

    const editedAt = ago({ days: 100 })
    await tx.graduationPack.create({
      data: { id: random.idAt(editedAt), universityId, createdAt: editedAt, editedAt, ...packColumns(rules) },
    })
  }
}
