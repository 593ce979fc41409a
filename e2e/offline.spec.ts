import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { momentOf, planFor } from './plans'

const classes = [
  { title: '자료구조', day: 1, start: '09:00', end: '10:15', room: '공학관 301' },
  { title: '운영체제', day: 3, start: '13:00', end: '14:15' },
]

/** Until the device has everything that it keeps: the page that stands in, and the week. */
async function kept(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(async () => (await caches.keys()).length === 2)
}

/** Everything that lies in the caches of the device, in words. */
async function held(page: Page): Promise<{ addresses: string[]; words: string }> {
  return page.evaluate(async () => {
    const addresses: string[] = []
    let words = ''
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const { pathname } = new URL(request.url)
        addresses.push(pathname)
        if (!pathname.startsWith('/_next/')) words += await (await cache.match(request))?.text()
      }
    }
    return { addresses, words }
  })
}

/** Whether the device still has somebody's week. */
const weeks = (page: Page) => page.evaluate(() => caches.has('moram-week-1'))

test('today and the timetable are there without a connection, and nothing else', async ({
  page,
  context,
  request,
  newcomer,
}) => {
  const student = await newcomer()
  const plan = await planFor(request, student, classes)
  await page.clock.setFixedTime(momentOf(plan, 1, '08:20'))
  await page.goto('/')
  await kept(page)
  await context.setOffline(true)

  await page.goto('/')
  await expect(page.getByText(/^오프라인이에요\. .*\d\d:\d\d에 받은 시간표예요\.$/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: '40분 뒤 자료구조' })).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/timetables/${plan.id}`)
  const list = page.getByRole('list', { name: '담은 수업' })
  await expect(list.getByRole('listitem').filter({ hasText: '자료구조' })).toContainText(
    '화 09:00–10:15 공학관 301',
  )
  await expect(list.getByRole('listitem')).toHaveCount(2)

  await page.goto('/boards/free')
  await expect(page.getByRole('heading', { name: '연결되면 볼 수 있어요' })).toBeVisible()
  await page.getByRole('link', { name: '시간표 보기' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)

  await page.getByRole('button', { name: '다시 연결' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await context.setOffline(false)
  await expect(page.getByText(/^오프라인이에요/)).toBeHidden()
})

test('the device keeps nothing of boards, searches, notices or the account', async ({
  page,
  request,
  newcomer,
}) => {
  const student = await newcomer()
  await planFor(request, student, classes)
  await page.goto('/')
  await kept(page)
  for (const path of ['/boards/free', '/courses?q=자료', '/inbox', '/me', '/timetables', '/']) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
  }
  const { addresses, words } = await held(page)

  expect(addresses.filter((path) => !path.startsWith('/_next/static/')).toSorted()).toEqual([
    '/offline',
    '/offline/week',
  ])
  expect(words).toContain('자료구조')
  expect(words).not.toContain(student.loginId)
  expect(words).not.toContain(student.nickname)
})

test('signing out wipes it, and so does the next visit once the session was ended elsewhere', async ({
  page,
  request,
  signIn,
  freshStudent,
}) => {
  const student = await freshStudent()
  await planFor(request, student, classes)
  await signIn(student)
  await page.goto('/')
  await kept(page)
  await page.goto('/settings')
  await page.getByRole('button', { name: '로그아웃' }).first().click()
  await expect(page.getByRole('link', { name: '로그인' }).first()).toBeVisible()
  await expect.poll(() => weeks(page)).toBe(false)

  await signIn(student)
  await page.goto('/timetables')
  await expect.poll(() => weeks(page)).toBe(true)
  await page.context().clearCookies()
  await page.goto('/timetables')
  await expect(page).toHaveURL(/\/login/)
  await expect.poll(() => weeks(page)).toBe(false)
})

test('who comes next on the same device finds their own week or none', async ({
  page,
  context,
  request,
  signIn,
  freshStudent,
}) => {
  const [first, second] = [await freshStudent(), await freshStudent()]
  await planFor(request, first, classes)
  await signIn(first)
  await page.goto('/')
  await kept(page)
  await signIn(second)
  await page.goto('/')
  await expect.poll(() => weeks(page)).toBe(false)
  await context.setOffline(true)
  await page.goto('/timetables')

  await expect(page.getByRole('heading', { name: '연결되면 볼 수 있어요' })).toBeVisible()
  await expect(page.getByText('자료구조')).toHaveCount(0)
})

test('what lies on the device in another’s words breaks nothing', async ({
  page,
  context,
  request,
  newcomer,
}) => {
  const student = await newcomer()
  await planFor(request, student, classes)
  await page.goto('/')
  await kept(page)
  await context.setOffline(true)
  for (const text of ['{', '{"version":1,"timetable":{"entries":[{"colour":"<script>"}]}}', '[]']) {
    await page.evaluate(async (words) => {
      const cache = await caches.open('moram-week-1')
      await cache.put('/offline/week', new Response(words))
    }, text)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: '연결되면 볼 수 있어요' })).toBeVisible()
  }
})

test('it can be installed', async ({ request }) => {
  const manifest = await (await request.get('/manifest.webmanifest')).json()

  expect(manifest).toMatchObject({ start_url: '/', scope: '/', display: 'standalone' })
  expect(manifest.shortcuts.map(({ url }: { url: string }) => url)).toEqual(['/', '/timetables', '/courses'])
  expect(manifest.icons.some(({ purpose }: { purpose?: string }) => purpose === 'maskable')).toBe(true)
  for (const { src } of manifest.icons) expect((await request.get(src)).status(), src).toBe(200)
})
