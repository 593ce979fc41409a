import 'server-only'
import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { DomainError } from '@/lib/core/errors'

/** More than this many waiting, and the next is asked to come back: about six seconds of work. */
const queueLimit = 80
const retryAfter = 5

/** Of a password that nobody has. Checked where there is no account, so that its lack takes as long to tell. */
const dummyHash = '$2b$10$61Zaod14x6E4MVtsgp3AT.uoPhI/2JS1hjVfxJX1d0lXJPHGLUeli'

export function hashPassword(password: string): Promise<string> {
  return ask(password, null) as Promise<string>
}

/** `null` for the hash takes the same time and is always wrong. */
export async function checkPassword(password: string, hash: string | null): Promise<boolean> {
  const matches = await ask(password, hash ?? dummyHash)
  return hash !== null && matches === true
}

type Waiting = { resolve: (answer: string | boolean) => void; reject: (error: Error) => void }
type Answer = { id: number; answer: string | boolean }

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let lastId = 0

async function ask(password: string, hash: string | null): Promise<string | boolean> {
  if (waiting.size >= queueLimit) {
    throw new DomainError('unavailable', '지금 로그인하려는 사람이 많아요. 잠시 뒤에 다시 해 주세요.', {
      retryAfter,
    })
  }
  return new Promise((resolve, reject) => {
    const id = ++lastId
    waiting.set(id, { resolve, reject })
    running().ref()
    running().postMessage({ id, prehash: prehash(password), hash })
  })
}

/** bcrypt stops reading at 72 bytes, which is 24 Hangul. Typed on another keyboard, the same word stays the same. */
function prehash(password: string): string {
  return createHmac('sha384', 'moram password').update(password.normalize('NFC')).digest('base64')
}

/** bcrypt in pure JavaScript would hold up every other page; one thread beside it does not. */
function running(): Worker {
  worker ??= started()
  return worker
}

function started(): Worker {
  // By path from the project's folder, so that no bundler takes it apart.
  const made = new Worker(
    join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'auth', 'password-worker.mjs'),
  )
  made.on('message', ({ id, answer }: Answer) => {
    waiting.get(id)?.resolve(answer)
    waiting.delete(id)
    if (waiting.size === 0) made.unref()
  })
  made.on('error', (error) => fail(made, error))
  made.on('exit', () => fail(made, new Error('The password thread ended.')))
  return made
}

function fail(ended: Worker, error: Error): void {
  if (worker !== ended) return

  worker = undefined
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}
