import autocannon from 'autocannon'

/** Requests that take turns, so that a run is not one reader's. */
export type Target = { url: string; headers: Record<string, string>[] }

type Run = { connections: number; seconds: number; rate?: number }

export type Measured = { perSecond: number; p99: number }

/** Any answer but 200 ends the bench: an error page is quick, and says nothing. */
export async function load({ url, headers }: Target, { connections, seconds, rate }: Run): Promise<Measured> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 30,
    requests: headers.map((one) => ({ headers: one })),
    ...(rate === undefined ? {} : { overallRate: rate }),
  })
  const ok = result.statusCodeStats['200']?.count ?? 0
  if (result.errors > 0 || result.non2xx > 0 || ok === 0) {
    throw new Error(`${url}: ${ok} good, ${result.non2xx} refused, ${result.errors} lost`)
  }

  return { perSecond: ok / result.duration, p99: result.latency.p99 }
}

const run = { connections: 8, seconds: 6 }
const rounds = 3

/** Requests per second of several targets, in turns: what slows the machine down for a while slows all. */
export async function compare<Name extends string>(
  targets: Record<Name, Target>,
  { connections, seconds } = run,
): Promise<Record<Name, number>> {
  const names = Object.keys(targets) as Name[]
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (const name of names) {
    await wake(targets[name])
    await load(targets[name], { connections, seconds: 3 })
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of names)
      samples[name].push((await load(targets[name], { connections, seconds })).perSecond)
  }

  return Object.fromEntries(names.map((name) => [name, median(samples[name])])) as Record<Name, number>
}

/** The first answers of a process come late: nobody waits for them with a clock. */
export async function wake({ url, headers }: Target): Promise<void> {
  for (const one of headers) await (await fetch(url, { headers: one })).text()
}

export function median(values: number[]): number {
  return quantile(values, 0.5)
}

/** The value that so great a share of all stays under. */
export function quantile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN
}
