import { sharedTable, subject } from '@/lib/testing/transfer'
import { quantile } from '../load'
import { planFor } from '../plans'
import type { Figure, Workload } from '../workload'

/** Milliseconds that somebody waits for a way out of a plan, or into one, before it feels stuck. */
const bar = 1000
const turns = 12

/** Pictures, calendar and import, one after the other. */
export const planWays: Workload = {
  name: 'plan-ways',
  run: async ({ moram, bearers: [reader = {}], viewer }) => {
    const plan = await planFor(viewer)
    const api = `${moram}/api/v1/timetables`
    const get = (path: string) => () => answer(`${api}/${plan}${path}`, { headers: reader })
    // A picture is painted once for as long as it looks the same: another name makes another one.
    const rename = (turn: number) =>
      answer(`${api}/${plan}`, {
        method: 'PATCH',
        headers: { ...reader, 'content-type': 'application/json', 'if-match': '*' },
        body: JSON.stringify({ name: `벤치 ${turn}` }),
      })
    const look = () =>
      answer(`${api}/import?preview=1`, {
        method: 'POST',
        headers: { ...reader, 'content-type': 'application/json' },
        body: JSON.stringify({ semester, text: sharedWeek }),
      })
    const { semester } = await (await fetch(`${api}/${plan}`, { headers: reader })).json()

    return [
      await figureOf('picture for a phone, painted', get('/image.png?size=phone'), rename),
      await figureOf('picture for a phone, painted before', get('/image.png?size=phone')),
      await figureOf('picture on A4, painted', get('/image.png?size=a4'), rename),
      await figureOf('calendar file', get('/calendar.ics')),
      await figureOf('import of 30 classes, matched with 8,000 sections', look),
    ]
  },
}

async function figureOf(
  what: string,
  ask: () => Promise<void>,
  before: (turn: number) => Promise<void> = async () => {},
): Promise<Figure> {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    await before(turn)
    const start = performance.now()
    await ask()
    times.push(performance.now() - start)
  }
  // The first answers of a process come late.
  const warm = times.slice(turns / 6)
  const p95 = quantile(warm, 0.95)

  return {
    what: `plan, ${what}: p95`,
    ratio: p95 / bar,
    text: `${p95.toFixed(0)} of ${bar} ms`,
    atMost: 1,
    absolute: `median ${quantile(warm, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
  }
}

async function answer(url: string, init: RequestInit): Promise<void> {
  const response = await fetch(url, init)
  await response.bytes()
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
}

/** Six classes a day, called nearly as the catalogue calls its own. */
const sharedWeek = sharedTable(
  ...Array.from({ length: 30 }, (_, at) =>
    subject(`${['자료구조', '운영체제', '선형대수'][at % 3]} ${at}`, '', [
      at % 5,
      108 + 15 * Math.floor(at / 5),
      120 + 15 * Math.floor(at / 5),
    ]),
  ),
)
