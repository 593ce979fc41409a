import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DomainError } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { db, pool } from '@/lib/db/client'
import { profileInput } from '@/lib/imports/schema'
import { bringIn, type Outcome, tryFile } from '@/lib/imports/whole-commands'
import { limits } from '@/lib/sheets/limits'
import { Stop, sayAside, sayError } from '../say.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    university: { type: 'string' },
    semester: { type: 'string' },
    profile: { type: 'string' },
    commit: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const startedAt = performance.now()
if (values.json) sayAside()
try {
  process.exitCode = await carryOut()
} catch (error) {
  sayError(error instanceof DomainError ? new Stop(error.message) : error)
  process.exitCode = 1
} finally {
  await db.$disconnect()
  await pool.end()
}

async function carryOut(): Promise<number> {
  const { university, semester } = values
  const [path] = positionals
  if (!path || !university || !semester) {
    throw new Stop(
      '파일, 학교, 학기를 알려 주세요.',
      'npm run catalogue:import -- 파일 --university moram --semester 2026-2 [--profile 파일] [--commit] [--json]',
    )
  }
  const bytes = await fileAt(path)
  const profile = values.profile ? profileIn((await fileAt(values.profile)).toString()) : null
  const source = { university, semester, fileName: basename(path), bytes, profile }

  const outcome = await (values.commit ? bringIn : tryFile)(db, source)
  if (outcome.summary === null) return askForMapping(outcome)
  tell(outcome)
  return outcome.summary.errors > 0 ? 1 : 0
}

async function fileAt(path: string): Promise<Buffer<ArrayBuffer>> {
  const place = resolve(process.env.INIT_CWD ?? '.', path)
  const { size } = await stat(place).catch(() => {
    throw new Stop(`${place} 파일을 찾지 못했어요.`)
  })
  if (size > limits.bytes) throw new Stop('20MB까지 들일 수 있어요.', '학기마다 나누어 들여 주세요.')

  return Buffer.from(await readFile(place))
}

function profileIn(source: string) {
  try {
    return parse(profileInput, JSON.parse(source))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Stop('--profile 파일을 JSON으로 읽을 수 없어요.')
    throw error
  }
}

function seconds(): number {
  return Math.round((performance.now() - startedAt) / 10) / 100
}

function tell({ summary, issues, version }: Outcome) {
  if (values.json) return console.log(JSON.stringify({ summary, issues, seconds: seconds() }))

  for (const { row, level, text, reason } of issues) {
    console.log(`${level.padEnd(7)} ${row === 0 ? '파일' : `${row}행`} ${text ? `‘${text}’ ` : ''}${reason}`)
  }
  console.table(summary)
  console.log(
    version === null
      ? `아무것도 바꾸지 않았어요. --commit을 붙이면 반영해요. (${seconds()}초)`
      : `버전 ${version}으로 반영했어요. (${seconds()}초)`,
  )
}

/** The columns, for a profile to be written by: `{"columns": {"머리글": "code"}}`. */
function askForMapping({ mapping: { columns, missing } }: Outcome): number {
  if (values.json) console.log(JSON.stringify({ columns, missing }))
  else {
    console.log(`${missing.join(', ')}에 해당하는 열을 찾지 못했어요. --profile로 알려 주세요.`)
    for (const { header, field, samples } of columns) {
      console.log(`  ${header || '(이름 없음)'} → ${field ?? '?'}  ${samples.join(' | ')}`)
    }
  }
  return 2
}
