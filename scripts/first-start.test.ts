import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { clusterFolder } from './binaries.mjs'
import { birthOf } from './claim.mjs'
import { removeEverything } from './database.mjs'

const MOMENTS = 10

const started: ChildProcess[] = []
const folders: string[] = []

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) {
    stopPostgres(folder)
    await sleep(300)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
})

describe('a first start', { timeout: 120_000 }, () => {
  test(`killed at any of ${MOMENTS} moments is completed by the next one`, { timeout: 400_000 }, async () => {
    const duration = (await complete(dataFolder())).milliseconds
    expect(duration).toBeGreaterThan(500)

    for (let moment = 0; moment < MOMENTS; moment += 1) {
      const folder = dataFolder()
      const at = Math.round(((moment + Math.random()) / MOMENTS) * duration)
      const child = start(folder)
      await sleep(at)
      child.kill('SIGKILL')

      expect(await campusOf(folder), `killed after ${at} ms`).toEqual({ rows: 100, progress: 'done' })
    }
  })

  test('in a folder that is closed to the user of the database', async () => {
    const folder = dataFolder()
    chmodSync(folder, 0o700)
    const place = await clusterFolder(folder)

    expect((await complete(folder)).output).toMatch(/^ready /m)
    expect(statSync(join(place, 'PG_VERSION')).isFile()).toBe(true)
    if (place !== join(folder, 'cluster')) rmSync(dirname(place), { recursive: true })
  })

  test('beside another in the same folder steps back with a clear line', async () => {
    const folder = dataFolder()
    const first = start(folder, '--stay')
    await lineOf(first, 'ready')
    const { code, output } = await ended(start(folder))

    expect(code).toBe(1)
    expect(output).toContain(`이미 실행 중이에요 (프로세스 ${first.pid})`)
    expect(output).toContain('DATA_DIR=')
  })

  test('of which four begin at once goes on at most once', async () => {
    const folder = dataFolder()
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => ended(start(folder))))

    expect(outcomes.filter(({ code }) => code === 0).length).toBeLessThanOrEqual(1)
    expect(
      outcomes.filter(({ code }) => code !== 0).every(({ output }) => output.includes('이미 실행 중')),
    ).toBe(true)
    expect((await complete(folder)).output).toMatch(/^ready /m)
  })
})

describe('a later start', { timeout: 120_000 }, () => {
  test('takes over the database that a killed one left running', async () => {
    const folder = dataFolder()
    const first = start(folder, '--stay')
    const before = await lineOf(first, 'ready')
    first.kill('SIGKILL')
    await once(first, 'exit')

    const second = start(folder, '--stay')
    expect(await lineOf(second, 'ready')).toBe(before)
  })

  test('is not misled by the number of a process that is something else by now', async () => {
    const folder = dataFolder()
    await complete(folder)
    writeFileSync(
      join(folder, 'cluster', 'postmaster.pid'),
      `${process.pid}\n${folder}/cluster\n1\n5432\n\n127.0.0.1\n`,
    )

    expect((await complete(folder)).output).toMatch(/^ready /m)
  })

  test('puts half a database aside instead of deleting it', async () => {
    const folder = dataFolder()
    mkdirSync(join(folder, 'cluster'), { recursive: true })
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '18\n')

    expect((await complete(folder)).output).toContain('온전하지 않아서')
    const [aside] = readdirSync(folder).filter((name) => name.startsWith('cluster.broken-'))
    expect(readFileSync(join(folder, aside ?? '', 'PG_VERSION'), 'utf8')).toBe('18\n')
  })

  test('without its keys stops rather than orphan every anonymous post', async () => {
    const folder = dataFolder()
    await complete(folder)
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o600)
    rmSync(join(folder, 'keys'))

    const { code, output } = await ended(start(folder))
    expect(code).toBe(1)
    expect(output).toContain('열쇠 파일')
    expect(readdirSync(folder)).not.toContain('keys')
  })

  test('begins anew when told to, also over a database that still runs', async () => {
    const folder = dataFolder()
    const first = start(folder, '--stay')
    await lineOf(first, 'ready')
    const keys = readFileSync(join(folder, 'keys'), 'utf8')
    const [pid] = readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')
    first.kill('SIGKILL')
    await once(first, 'exit')
    await removeEverything(folder)

    expect(birthOf(Number(pid))).toBeUndefined()
    expect(await campusOf(folder)).toEqual({ rows: 100, progress: 'done' })
    expect(readFileSync(join(folder, 'keys'), 'utf8')).not.toBe(keys)
  })

  test('brings back a database that is killed under it, with all that was written', async () => {
    const folder = dataFolder()
    const first = start(folder, '--stay')
    const url = (await lineOf(first, 'ready')).slice('ready '.length)
    process.kill(
      Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    )

    await expect.poll(() => countAt(url).catch(() => 0), { timeout: 20_000, interval: 200 }).toBe(100)
  })
})

function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'moram-first-start-'))
  // As if it were a home directory that others may pass through; the closed kind has its own test.
  chmodSync(folder, 0o755)
  folders.push(folder)

  return folder
}

function start(folder: string, ...args: string[]) {
  const child = spawn(process.execPath, ['scripts/testing/first-start.mjs', ...args], {
    env: { ...process.env, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)

  return child
}

async function complete(folder: string) {
  const startedAt = performance.now()
  const { code, output } = await ended(start(folder))
  expect(code, output).toBe(0)

  return { output, milliseconds: performance.now() - startedAt }
}

async function ended(child: ChildProcess) {
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  const [code] = await once(child, 'close')

  return { code: code as number | null, output }
}

async function lineOf(child: ChildProcess, word: string): Promise<string> {
  let output = ''
  for await (const chunk of child.stdout ?? []) {
    output += chunk
    const line = output.split('\n').find((candidate) => candidate.startsWith(word))
    if (line) return line
  }
  throw new Error(`ended without "${word}": ${output}`)
}

/** What the campus holds once a start has completed it. */
async function campusOf(folder: string) {
  const child = start(folder, '--stay')
  const client = new pg.Client({ connectionString: (await lineOf(child, 'ready')).slice('ready '.length) })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(
    'SELECT (SELECT count(*)::int FROM campus) AS rows, (SELECT progress FROM _moram_seed) AS progress',
  )
  await client.end()
  child.kill('SIGKILL')
  stopPostgres(folder)

  return rows[0]
}

async function countAt(connectionString: string) {
  const client = new pg.Client({ connectionString })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query('SELECT count(*)::int AS count FROM campus')).rows[0].count
  } finally {
    await client.end()
  }
}

function stopPostgres(folder: string) {
  try {
    process.kill(
      Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGQUIT',
    )
  } catch {
    // It has stopped, or never was.
  }
}
