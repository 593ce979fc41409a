import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { Stop, sayError } from '../say.mjs'

/** What was given on the command line, else what is typed; where nobody can type, the option is named. */
export async function ask(given: string | undefined, words: string, option: string): Promise<string> {
  if (given !== undefined) return given
  if (!process.stdin.isTTY) throw new Stop(`${words}이(가) 빠졌어요.`, `${option} 값을 적어 주세요.`)

  return typed(`${words}: `, process.stdout)
}

/** A password is never an option, where other users of the machine could read it: typed unseen, or from a pipe. */
export async function askSecret(words: string): Promise<string> {
  process.stdout.write(`${words}: `)
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const secret = await typed('', unseen)
  process.stdout.write('\n')

  return secret
}

async function typed(words: string, output: NodeJS.WritableStream): Promise<string> {
  const reader = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY ?? false })
  try {
    return await reader.question(words)
  } finally {
    reader.close()
  }
}

/** Runs one command to its end and tells in words what kept it from it. */
export async function carryOut(work: () => Promise<string>): Promise<void> {
  try {
    console.log(`✓ ${await work()}`)
  } catch (error) {
    sayError(error instanceof DomainError ? new Stop(wordsOf(error)) : error)
    process.exitCode = 1
  } finally {
    await db.$disconnect()
  }
}

function wordsOf({ message, fields }: DomainError): string {
  const lines = Object.entries(fields).map(([field, words]) => `${field}: ${words}`)
  return lines.length > 0 ? lines.join('\n  ') : message
}
