import { gzipSync } from 'node:zlib'
import { planFor } from '../plans'
import type { Figure, Workload } from '../workload'

/** What Next itself sends, and what a page of ours may add. In kilobytes, gzip. */
const nextOwn = 135
const ours = 70

/** JavaScript that a browser loads for a page: script tags, and the chunks that its payload names. */
export const scripts: Workload = {
  name: 'scripts',
  run: async ({ moram, next, cookies, longPost, viewer }) => {
    const [reader = {}] = cookies
    const reference = (await sizeOf(next, '/', {})) / 1000
    const plan = await planFor(viewer)
    const pages = [
      '/',
      '/boards',
      '/courses',
      '/boards/free',
      '/boards/free/write',
      `/posts/${longPost}`,
      '/me',
      '/inbox',
      '/settings',
      `/timetables/${plan}`,
      `/timetables/${plan}/changes`,
      `/timetables/${plan}/enrol`,
      `/timetables/${plan}/enrol/edit`,
      '/timetables/keep',
      '/timetables/import',
      '/timetables/wizard',
    ]
    const figures: Figure[] = []
    for (const path of pages)
      figures.push(figureOf(path, (await sizeOf(moram, path, reader)) / 1000, reference))
    for (const path of ['/login', '/register', '/try'])
      figures.push(figureOf(path, (await sizeOf(moram, path, {})) / 1000, reference))

    return figures.sort((a, b) => b.ratio - a.ratio)
  },
}

function figureOf(path: string, size: number, reference: number): Figure {
  const added = size - nextOwn
  return {
    what: `JavaScript of ${path.replace(/[0-9a-f-]{36}/, '…')}, beyond Next’s own ${nextOwn} KB`,
    ratio: added / ours,
    text: `${added.toFixed(0)} of ${ours} KB`,
    atMost: 1,
    absolute: `${size.toFixed(1)} KB gzip in all; the smallest Next page ${reference.toFixed(1)} KB`,
  }
}

async function sizeOf(origin: string, path: string, headers: Record<string, string>): Promise<number> {
  const answer = await fetch(origin + path, { headers, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)

  const html = await answer.text()
  const old = [...html.matchAll(/<script[^>]*noModule[^>]*>/gi)].join()
  const names = new Set(html.match(/\/_next\/static\/[^"'\\\s]+?\.js/g) ?? [])
  const sizes = await Promise.all(
    [...names]
      .filter((name) => !old.includes(name))
      .map(async (name) => gzipSync(await (await fetch(origin + name)).bytes()).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
