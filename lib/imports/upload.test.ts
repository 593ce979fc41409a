import { beforeAll, expect, test, vi } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newTokens } from '@/lib/testing/roles'
import { breaches, loadRoutes } from '@/lib/testing/routes'
import { advanceImport } from './step-commands'

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}))

const path = '/admin/catalogue/imports'
const list = '과목코드,분반,과목명,수업시간\nCS101,01,자료구조,월1\nCS210,01,운영체제,화2\n'
const boundary = 'between'
const routes = await loadRoutes()
let admin: Viewer
let token: string

beforeAll(async () => {
  admin = await newStudent(await newUniversity(), { role: 'admin' })
  token = (await newTokens(admin)).accessToken
})

const part = (name: string, value: string, file?: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n${value}\r\n`
const form = (...parts: string[]) => Buffer.from(`${parts.join('')}--${boundary}--\r\n`)
const semester = (name: string) => part('semester', name)
const file = (name = 'a.csv') => part('file', list, name)

async function send(body: BodyInit, type = `multipart/form-data; boundary=${boundary}`) {
  const request = new Request(`http://localhost:3000/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    body,
  })
  const response = await routes.get(`POST ${path}`)?.(request)
  if (!response) throw new Error('no answer')
  const text = await response.clone().text()
  expect(await breaches(request, response), text).toEqual([])
  return { status: response.status, body: JSON.parse(text) }
}

test('a form with a file is taken in, and named as it was', async () => {
  const { status, body } = await send(form(file('C:\\과목표\\2026-2 과목.csv'), semester('2026-2')))
  expect(status).toBe(202)
  expect(body).toMatchObject({ status: 'reading', fileName: '2026-2 과목.csv', semester: '2026-2' })
})

test('of two for one semester the second learns of the first', async () => {
  await send(form(file('첫째.csv'), semester('2027-1')))
  const { status, body } = await send(form(file('둘째.csv'), semester('2027-1')))
  expect([status, body.code]).toEqual([409, 'import.open'])
  expect(body.detail).toContain('첫째.csv')
})

test.each([
  ['no file', form(semester('2026-1')), 422, 'file'],
  ['text for a file', form(part('file', list), semester('2026-1')), 422, 'file'],
  ['an empty file', form(part('file', '', 'a.csv'), semester('2026-1')), 422, 'file'],
  ['no semester', form(file()), 422, 'semester'],
  ['a semester that is none', form(file(), semester('2026-3')), 422, 'semester'],
  ['an unknown field', form(file(), semester('2026-1'), part('role', 'admin')), 422, 'role'],
  ['a profile that is no JSON', form(file(), semester('2026-1'), part('profile', '{')), 422, 'profile'],
  ['a field twice', form(file(), semester('2026-1'), semester('2026-2')), 422, null],
  ['a form that is cut off', form(file(), semester('2026-1')).subarray(0, 200), 400, null],
  ['a form of another boundary', Buffer.from('--other\r\n'), 400, null],
  [
    'text that is no UTF-8',
    Buffer.concat([
      Buffer.from(part('semester', '')).subarray(0, -2),
      Buffer.from([0xff]),
      Buffer.from('\r\n'),
      form(file()),
    ]),
    400,
    null,
  ],
])('%s', async (_, sent, expected, blamed) => {
  const { status, body } = await send(sent)
  expect(status).toBe(expected)
  if (blamed) expect(body.errors.map(({ path }: { path: string }) => path.split('.')[0])).toContain(blamed)
})

test('what is no form at all', async () => {
  expect((await send('{}', 'application/json')).status).toBe(415)
  expect((await send(form(file()), 'multipart/form-data')).status).toBe(415)
})

test('more than may ever be sent', async () => {
  const { status, body } = await send(Buffer.alloc(23_000_000))
  expect([status, body.code]).toEqual([413, 'body.too_large'])
})

test('live events tell what changes, and end when nothing moves any more', async () => {
  const { body } = await send(form(file(), semester('2028-1')))
  const target = `${path}/${body.id}/events`
  const request = new Request(`http://localhost:3000/api/v1${target}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const response = await routes.get(`GET ${path}/{importId}/events`)?.(request)
  expect(response?.headers.get('content-type')).toBe('text/event-stream')
  const told = response?.text()
  await advanceImport(db, body.id)

  const events = (await told)?.split('\n\n').filter((event) => event.startsWith('data: ')) ?? []
  const seen = events.map((event) => JSON.parse(event.slice('data: '.length)).status)
  expect([seen.at(0), seen.at(-1)]).toEqual(['reading', 'ready'])
})

test('they end with the session of whoever follows', async () => {
  const { body } = await send(form(file(), semester('2029-1')))
  const other = await newStudent(admin.university, { role: 'admin' })
  const { accessToken } = await newTokens(other)
  const request = new Request(`http://localhost:3000/api/v1${path}/${body.id}/events`, {
    headers: { authorization: `Bearer ${accessToken}` },
  })
  const response = await routes.get(`GET ${path}/{importId}/events`)?.(request)
  await db.session.updateMany({ where: { userId: other.id }, data: { revoked: true } })

  expect(await response?.text()).toContain('reading')
})

test('ten are open at once and no more, until one is closed', async () => {
  const { body } = await send(form(file(), semester('2030-1')))
  const other = await newStudent(admin.university, { role: 'admin' })
  const { accessToken } = await newTokens(other)
  const open = () => {
    const request = new Request(`http://localhost:3000/api/v1${path}/${body.id}/events`, {
      headers: { authorization: `Bearer ${accessToken}` },
    })
    return routes.get(`GET ${path}/{importId}/events`)?.(request)
  }
  const streams = []
  for (let count = 0; count < 10; count += 1) streams.push(await open())
  expect(streams.map((response) => response?.status)).toEqual(Array.from({ length: 10 }, () => 200))
  const refused = await open()
  expect([refused?.status, refused?.headers.get('retry-after')]).toEqual([429, '30'])

  await streams[0]?.body?.cancel()
  await expect.poll(async () => (await open())?.status).toBe(200)
})
