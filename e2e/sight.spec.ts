import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'
import { expect, type Student, test } from './fixtures'

/** What stands in the plan and nowhere else. */
const planted = {
  plan: '겨울나기 설계',
  title: '발성 연습',
  room: '비밀 연습실',
  memo: '아무도 모르는 메모',
}
type Word = keyof typeof planted

const relations = ['stranger', 'asked', 'full', 'busy', 'none', 'removed', 'blocked'] as const
type Relation = (typeof relations)[number]

/** Where a friend's classes are shown: in full, to whom they are shown in full. */
const shows: Record<string, Partial<Record<Relation, readonly Word[]>>> = {
  '/friends/[userId]': { full: ['title', 'room'] },
}

/** What a page is opened with besides. */
const queries: Record<string, (owner: string) => string> = {
  '/friends/free': (owner) => `?with=${owner}`,
  '/timetables/wizard': (owner) => `?with=${owner}`,
}

const app = join(import.meta.dirname, '../app')
const pages = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:^|\/)page\.tsx$/.test(file))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, '').replace(/\([^)]*\)\/?/g, '')}`.replace(/(.)\/$/, '$1'))

test('no page shows more of a timetable than its owner shows to whom it is opened by', {
  tag: '@desktop',
}, async ({ freshStudent, windowOf }) => {
  test.setTimeout(300_000)
  const owner = await windowOf(await freshStudent())
  const own = await planOf(owner)
  for (const relation of relations) {
    const student = await freshStudent()
    const other = await windowOf(student)
    await become(relation, { owner, own, student, other })
    const seen: Record<string, Word[]> = {}
    for (const page of pages) {
      const answer = await other.request.get(addressOf(page, own))
      expect(answer.status(), page).toBeLessThan(500)
      const text = await answer.text()
      const words = (Object.keys(planted) as Word[]).filter((word) => text.includes(planted[word]))
      if (words.length > 0) seen[page] = words
    }
    const allowed = Object.entries(shows).flatMap(([page, whom]) =>
      whom[relation] ? [[page, [...whom[relation]]]] : [],
    )
    expect(seen, relation).toEqual(Object.fromEntries(allowed))
  }
})

type Own = { userId: string; timetableId: string; entryId: string; loginId: string }

function addressOf(page: string, own: Own): string {
  const path = page.replace(/\[(\w+)\]/g, (_, name: string) => own[name as keyof Own] ?? nobodys)

  return `${path}${queries[page]?.(own.userId) ?? ''}`
}

/** An id of nothing. */
const nobodys = '0199c000-0000-7000-8000-000000000000'

async function planOf(page: Page): Promise<Own> {
  await page.goto('/friends')
  const ask = asker(page)
  const { items } = await ask('get', '/semesters')
  const semester = items.find(({ current }: { current: boolean }) => current).name
  const me = await ask('get', '/me')
  const plan = await ask('post', '/timetables', { semester, name: planted.plan })
  const entry = await ask('post', `/timetables/${plan.id}/entries`, {
    custom: {
      title: planted.title,
      meetings: [{ day: 1, start: '09:00', end: '10:15', rooms: [planted.room] }],
    },
  })
  await ask('patch', `/timetables/${plan.id}/entries/${entry.id}`, { memo: planted.memo })
  await ask('patch', `/timetables/${plan.id}`, { visibility: 'friends' })

  return { userId: me.id, loginId: me.loginId, timetableId: plan.id, entryId: entry.id }
}

type Becoming = { owner: Page; own: Own; student: Student; other: Page }

async function become(relation: Relation, { owner, own, student, other }: Becoming) {
  await other.goto('/friends')
  const [ask, askOther] = [asker(owner), asker(other)]
  if (relation === 'stranger') return
  if (relation === 'asked') {
    await ask('post', '/friends', { loginId: student.loginId })
    return
  }
  const { id } = await askOther('get', '/me')
  await askOther('post', '/friends', { loginId: own.loginId })
  await ask('put', `/friends/${id}`)
  if (relation === 'busy' || relation === 'none') await ask('patch', `/friends/${id}`, { shows: relation })
  if (relation === 'removed') await ask('delete', `/friends/${id}`)
  if (relation === 'blocked') await ask('put', `/friends/blocked/${id}`)
}

function asker(page: Page) {
  const headers = { origin: new URL(page.url()).origin, 'if-match': '*' }

  return async (method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, data?: unknown) => {
    const ask: APIRequestContext[typeof method] = page.request[method].bind(page.request)
    const answer = await ask(`/api/v1${path}`, { headers, ...(data === undefined ? {} : { data }) })
    const text = await answer.text()
    expect(answer.ok(), `${method} ${path} ${text}`).toBe(true)

    return text && JSON.parse(text)
  }
}
