import { quantile } from '../load'
import type { Figure, Workload } from '../workload'

/** What QUALITY asks of a search in 8,000 sections, in milliseconds. */
const bar = 50
const turns = 100

const everything = {
  department: '자료구조학과',
  classification: '전공필수',
  year: '2',
  credits: '3',
  professor: '이',
  code: 'M00',
  room: '공학관',
  day: '0,1,2,3,4',
  from: '09:00',
  to: '18:00',
}

const asked: Record<string, Record<string, string>> = {
  'no filter': {},
  'a common syllable': { q: '학' },
  초성: { q: 'ㅈㄹㄱㅈ' },
  'a mistyped name': { q: 'wkfyrnwh' },
  'hours alone': { day: '1,3', from: '09:00', to: '12:00' },
  'the best rated first': { sort: 'rating' },
  'every filter but words': everything,
  'every filter': { q: '자료 wkfy', ...everything },
}

/** The slowest twentieth of searches over the API, each with its page and the number of all that it found. */
export const catalogue: Workload = {
  name: 'catalogue',
  run: async ({ moram, bearers }) => {
    const figures: Figure[] = []
    for (const [what, filters] of Object.entries(asked)) {
      const times: number[] = []
      for (let turn = 0; turn < turns; turn++) {
        times.push(
          await timeOf(`${moram}/api/v1/sections?${new URLSearchParams(filters)}`, bearers[turn % 8]),
        )
      }
      const p95 = quantile(times.slice(turns / 10), 0.95)
      figures.push({
        what: `catalogue search, 8,000 sections, ${what}: p95`,
        ratio: p95 / bar,
        text: `${p95.toFixed(0)} of ${bar} ms`,
        atMost: 1,
        absolute: `median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
      })
    }
    return figures
  },
}

async function timeOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  const start = performance.now()
  const answer = await fetch(url, { headers })
  await answer.text()
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`)

  return performance.now() - start
}
