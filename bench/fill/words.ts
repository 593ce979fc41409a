import { readdir, readFile } from 'node:fs/promises'
import { type Random, randomness } from '../../prisma/seed/random'
import { readScripts } from '../../prisma/seed/script'

export type Words = { title: () => string; body: () => string; comment: () => string }

/** Writes as the demo campus writes: its sentences, and among them nouns that nobody has, some rare, some not. */
export async function readWords(): Promise<Words> {
  const random = randomness('bench words')
  const scripts = await readTalk(random)
  const titles = scripts.flatMap(({ title }) => title ?? [])
  const sentences = scripts
    .flatMap(({ body, comments }) => [body, ...comments.map(({ text }) => text)])
    .flatMap((text) => text.split(/(?<=[.?!])\s+/))
    .filter((sentence) => sentence.length >= 4)
  const nouns = inventNouns(random)
  // The nth noun comes up about as often as 1/n, as words do.
  const noun = () => nouns[Math.floor(nouns.length ** random.next()) - 1] ?? '모람'
  const told = (most: number) => {
    const parts = [`${noun()} 이야기예요.`]
    for (let length = 0; length < most; length = parts.join(' ').length) {
      parts.push(random.chance(0.3) ? `${noun()}, ${noun()}도요.` : random.pick(sentences))
    }
    return parts.join(' ').slice(0, 300)
  }

  return {
    title: () => `${noun()} ${random.pick(titles)}`.slice(0, 100),
    body: () => told(20 + 200 * random.next() ** 2),
    comment: () => (random.chance(0.5) ? random.pick(sentences) : told(10 + 60 * random.next() ** 2)),
  }
}

async function readTalk(random: Random) {
  const folder = new URL('../../prisma/seed/talk/moram/', import.meta.url)
  const files = (await readdir(folder)).sort()
  const sources = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))
  return sources.flatMap((source) => readScripts(source, random))
}

/** Two syllables each, no two alike. */
function inventNouns(random: Random): string[] {
  const syllable = () => String.fromCharCode(0xac00 + 28 * random.int(399) + random.pick([0, 4, 8, 16, 21]))
  return [...new Set(Array.from({ length: 5000 }, () => syllable() + syllable()))]
}
