import { expect, test, vi } from 'vitest'
import { GET } from '@/app/feeds/[feed]/route'
import { endpoints } from '@/lib/http/endpoints'
import { openapiDocument } from '@/lib/http/openapi'
import { newCast } from '@/lib/testing/cast'
import { newPlan, newSection } from '@/lib/testing/plan'
import { renewFeed } from './commands'

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}))

const { minji } = await newCast()
await newSection(minji)
const { url } = await renewFeed(minji, { timetableId: await newPlan(minji) })
const ask = (address: string, headers: Record<string, string> = {}) => GET(new Request(address, { headers }))

/** An address for calendars and no part of the API: neither the document nor the matrix of its routes has it. */
test('the feed stands beside the API', () => {
  const { paths } = openapiDocument(endpoints)
  expect(Object.keys(paths).filter((path) => path.includes('/feeds'))).toEqual([])
})

test('whoever has the address reads the calendar, and is not told twice', async () => {
  const first = await ask(url)
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/calendar'])
  expect(await first.text()).toMatch(/^BEGIN:VCALENDAR/)

  const again = await ask(url, { 'if-none-match': first.headers.get('etag') ?? '' })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('what is not an address of a feed leads nowhere, for members as well', async () => {
  for (const token of ['a', 'a'.repeat(43), '%ff', url.split('/').at(-1)?.slice(1, 44) ?? '']) {
    const answer = await ask(new URL(`/feeds/${token}.ics`, url).href)
    expect([token, answer.status]).toEqual([token, 404])
    expect(await answer.text()).not.toContain('VCALENDAR')
  }
})
