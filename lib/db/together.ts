import 'server-only'
import type { PoolClient, QueryConfig, QueryResultRow } from 'pg'
import { pool } from './client'

type Asked = {
  question: QueryConfig
  answer: (rows: QueryResultRow[]) => void
  fail: (error: unknown) => void
}

let waiting: Asked[] = []

/**
 * Rows of one statement. What is asked before the process turns to something else, by the shell and the page of one
 * request for instance, goes out as one packet to one connection, which answers in turn: a packet and a process that
 * wakes for each cost more than most questions.
 */
export function askTogether<Row extends QueryResultRow>(question: QueryConfig): Promise<Row[]> {
  return new Promise((answer, fail) => {
    waiting.push({ question, answer: (rows) => answer(rows as Row[]), fail })
    if (waiting.length === 1) process.nextTick(send)
  })
}

function send(): void {
  const asked = waiting
  waiting = []
  const [first, ...others] = asked
  if (first && others.length === 0)
    pool.query(first.question).then(({ rows }) => first.answer(rows), first.fail)
  else void sendAll(asked)
}

async function sendAll(asked: readonly Asked[]): Promise<void> {
  const client = await pool.connect().catch((error: unknown) => {
    for (const { fail } of asked) fail(error)
  })
  if (!client) return

  // A connection that breaks tells each question by itself.
  client.on('error', ignore)
  const outcomes = await Promise.allSettled(inOnePacket(client, asked))
  client.off('error', ignore)
  client.release(outcomes.some(({ status }) => status === 'rejected'))
}

function ignore() {}

/** Held back until the last is written: a write for each would be a packet for each. */
function inOnePacket(client: PoolClient, asked: readonly Asked[]): Promise<void>[] {
  const { stream } = client.connection
  stream.cork()
  const answers = asked.map(({ question, answer, fail }) =>
    client.query(question).then(
      ({ rows }) => answer(rows),
      (error: unknown) => {
        fail(error)
        throw error
      },
    ),
  )
  stream.uncork()

  return answers
}
