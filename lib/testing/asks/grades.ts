import 'server-only'
import { newCatalogue } from '../catalogue'
import { at, type Making, type Scene, version } from './scene'

/** A semester of the author's university that is over, with a section. */
async function pastSection({ author }: Scene): Promise<string> {
  const [sectionId = ''] = await newCatalogue(author.university, '2025-1', [{}])
  return sectionId
}

export const gradesAsks: Record<string, Making> = {
  'GET /me/courses': at('/me/courses?q=자료'),
  'GET /me/grades': at('/me/grades'),
  'PUT /me/grades/goal': at('/me/grades/goal', { body: { credits: 130, average: 4.01 } }),
  'PUT /me/grades/{semester}': async (scene) => {
    await pastSection(scene)
    const rows = [{ title: '자료구조', credits: 1.5, grade: 'A+', major: true }]
    return { path: '/me/grades/2025-1', body: { rows }, headers: version }
  },
}
