import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { pool } from './client'
import { isOverlap, isUnreachable } from './errors'
import { PrismaClient } from './generated/client'

const opened: PrismaClient[] = []
afterAll(() => Promise.all(opened.map((client) => client.$disconnect())))

function client(options: pg.PoolConfig): PrismaClient {
  const own = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    connectionTimeoutMillis: 500,
    ...options,
  })
  own.on('error', () => {})
  const made = new PrismaClient({ adapter: new PrismaPg(own) })
  opened.push(made)
  return made
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work
  } catch (error) {
    return error
  }
}

describe('out of reach is', () => {
  test.each([
    'postgresql://a:b@127.0.0.1:1/x',
    'postgresql://a:b@nowhere.invalid/x',
    'postgresql://a:b@127.0.0.1:1/x?host=%2Fnowhere',
  ])('%s', async (address) => {
    const lost = client({ connectionString: address })
    const raw = new pg.Pool({ connectionString: address, connectionTimeoutMillis: 500 })

    expect(isUnreachable(await errorOf(lost.post.findMany()))).toBe(true)
    expect(isUnreachable(await errorOf(lost.$queryRaw`SELECT 1`))).toBe(true)
    expect(isUnreachable(await errorOf(lost.$transaction(async (tx) => tx.post.count())))).toBe(true)
    expect(isUnreachable(await errorOf(raw.query('SELECT 1')))).toBe(true)
  })

  test('a connection that the server ends', async () => {
    const lost = client({})
    expect(isUnreachable(await errorOf(lost.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`))).toBe(
      true,
    )
    expect(isUnreachable(await errorOf(pool.query('SELECT pg_terminate_backend(pg_backend_pid())')))).toBe(
      true,
    )
  })

  test('a pool in which no connection comes free', async () => {
    const full = client({ max: 1 })
    const waiting = await full.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1`
      return errorOf(full.post.count())
    })

    expect(isUnreachable(waiting)).toBe(true)
  })

  test('a statement that takes too long', async () => {
    const hasty = client({ statement_timeout: 100 })
    expect(isUnreachable(await errorOf(hasty.$queryRaw`SELECT 1 FROM pg_sleep(2)`))).toBe(true)
  })
})

test('a mistake of ours is no excuse', async () => {
  const here = client({})

  expect(isUnreachable(await errorOf(here.$queryRaw`SELECT * FROM nothing`))).toBe(false)
  expect(isUnreachable(await errorOf(here.$queryRaw`SELECT ${'a\0b'}::text`))).toBe(false)
  expect(isUnreachable(await errorOf(here.user.findUniqueOrThrow({ where: { id: 'ECONNREFUSED' } })))).toBe(
    false,
  )
  expect(isUnreachable(new Error('53300 posts'))).toBe(false)
})

test('an overlap is told by its SQLSTATE, whichever way it was written', async () => {
  const here = client({})
  await here.$executeRaw`CREATE TABLE apart (days int4range, EXCLUDE USING gist (days WITH &&))`
  await here.$executeRaw`INSERT INTO apart VALUES ('[1,5)')`

  expect(isOverlap(await errorOf(here.$executeRaw`INSERT INTO apart VALUES ('[4,6)')`))).toBe(true)
  expect(isOverlap(await errorOf(here.$executeRaw`INSERT INTO apart VALUES ('[5,6)')`))).toBe(false)
  expect(isOverlap(await errorOf(here.$queryRaw`SELECT * FROM nothing`))).toBe(false)
})
