import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { commitImport } from './commands'
import { startImport } from './start-commands'

const rows = 3000
const list = [
  '과목코드,분반,과목명,담당교수,학점,수업시간,강의실',
  ...Array.from(
    { length: rows },
    (_, n) => `CS${n},01,과목 ${n},교수 ${n % 90},3,"월${n % 9},수${n % 8}",공학관 ${n}`,
  ),
].join('\n')

let workers: ChildProcess[] = []

afterEach(() => {
  for (const worker of workers) worker.kill('SIGKILL')
  workers = []
})

/** The background process, as the starter runs it. */
function startWorker(): ChildProcess {
  const loader = ['--import', 'tsx', '--conditions=react-server']
  const worker = spawn(process.execPath, [...loader, 'scripts/worker.ts'], { stdio: 'ignore' })
  workers.push(worker)
  return worker
}

async function kill(worker: ChildProcess) {
  const gone = once(worker, 'exit')
  worker.kill('SIGKILL')
  await gone
}

async function until(what: () => Promise<boolean>) {
  while (!(await what())) await wait(5)
}

const importOf = (id: string) => db.catalogueImport.findUniqueOrThrow({ where: { id } })

test('killed while it writes, the next process finishes; the catalogue is before or after, never between', {
  timeout: 120_000,
}, async () => {
  const admin = await newStudent(await newUniversity(), { role: 'admin' })
  const { id } = await startImport(admin, { file: new File([list], '과목.csv'), semester: '2026-2' })
  const listed = () => db.section.count({ where: { universityId: admin.university.id, removedAt: null } })

  const reader = startWorker()
  await until(async () => (await importOf(id)).status === 'ready')
  await commitImport(admin, { importId: id })
  await until(async () => (await importOf(id)).done > 0)
  await kill(reader)
  const { status } = await importOf(id)
  expect(await listed()).toBe(status === 'done' ? rows : 0)

  startWorker()
  await until(async () => (await importOf(id)).status === 'done')
  expect(await importOf(id)).toMatchObject({ version: 1, done: rows })
  expect(await listed()).toBe(rows)
})
