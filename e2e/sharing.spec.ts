import type { APIRequestContext, Page } from '@playwright/test'
import { expect, expectAccessible, test, unique } from './fixtures'
import { alive } from './steps'

type Made = { id: string; title: string }

/** A plan of this page's student, with one class of each kind and a memo. */
async function makePlan(request: APIRequestContext): Promise<Made> {
  const { items } = await (await request.get('/api/v1/semesters')).json()
  const { name: semester } = items.find(({ current }: { current: boolean }) => current)
  const headers = { origin: new URL((await request.get('/livez')).url()).origin }
  const made = await request.post('/api/v1/timetables', { headers, data: { semester, name: '1안' } })
  expect(made.status(), await made.text()).toBe(201)
  const { id } = await made.json()
  const title = unique('운영체제')
  const meetings = [{ day: 1, start: '15:00', end: '16:15', rooms: ['공학관 B203'] }]
  for (const custom of [{ title, meetings }, { title: '졸업논문' }]) {
    const added = await request.post(`/api/v1/timetables/${id}/entries`, { headers, data: { custom } })
    expect(added.status(), await added.text()).toBe(201)
    const { id: entryId } = await added.json()
    const memo = { memo: '비밀 메모' }
    const edited = await request.patch(`/api/v1/timetables/${id}/entries/${entryId}`, { headers, data: memo })
    expect(edited.status(), await edited.text()).toBe(200)
  }
  return { id, title }
}

async function makeLink(page: Page, { id }: Made): Promise<string> {
  await page.goto(`/timetables/${id}/share`)
  await alive(page)
  await page.getByRole('button', { name: '공유 링크 만들기' }).click()
  const address = page.getByRole('textbox', { name: '공유 링크 주소' })
  await expect(address).toHaveValue(/\/shared\/[\w-]{43}$/)

  return new URL(await address.inputValue()).pathname
}

test('a link shows the plan to anybody, never a memo, and is gone at once when revoked', async ({
  page,
  newcomer,
  browser,
  baseURL,
}) => {
  const student = await newcomer()
  const plan = await makePlan(page.request)
  const link = await makeLink(page, plan)
  await expect(page.getByText(/까지 열려 있어요/)).toBeVisible()

  const elsewhere = await browser.newContext(baseURL ? { baseURL } : {})
  const guest = await elsewhere.newPage()
  const answer = await guest.goto(link)
  expect(answer?.headers()).toMatchObject({
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
    'cache-control': expect.stringContaining('no-store'),
  })
  await expect(
    guest.getByRole('img', { name: `화 15시부터 16시 15분 ${plan.title}, 공학관 B203` }),
  ).toBeVisible()
  await expect(guest.getByRole('rowheader', { name: '졸업논문' })).toBeVisible()
  const source = await guest.content()
  for (const word of ['비밀 메모', student.loginId, student.nickname]) expect(source).not.toContain(word)
  const card = await guest.locator('meta[property="og:image"]').getAttribute('content')
  const picture = await guest.request.get(new URL(card ?? '').pathname + new URL(card ?? '').search)
  expect(picture.headers()['content-type']).toBe('image/png')
  await expectAccessible(guest)

  await page.getByRole('button', { name: '공유 링크 끊기' }).click()
  await expect(page.getByRole('button', { name: '공유 링크 만들기' })).toBeVisible()
  expect((await guest.goto(link))?.status()).toBe(404)
  expect((await guest.request.get(`/api/v1${link}`)).status()).toBe(404)
  expect((await guest.request.get(`/api/v1${link}/image.png`)).status()).toBe(404)
  await elsewhere.close()
})

test('the sheet of ways out reads well, and the plan leads to it', async ({ page, newcomer }) => {
  await newcomer()
  const plan = await makePlan(page.request)
  await makeLink(page, plan)
  await expectAccessible(page)
  for (const label of ['휴대폰 배경', '정사각형', 'A4']) {
    const picture = page.getByRole('img', { name: `${label} 미리보기` })
    await picture.scrollIntoViewIfNeeded()
    await expect
      .poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(1000)
  }
  await page.getByRole('link', { name: '어둡게' }).click()
  await expect(page.getByRole('link', { name: '어둡게' })).toHaveAttribute('aria-current', 'page')

  await page.goto(`/timetables/${plan.id}`)
  await alive(page)
  await page.getByRole('button', { name: '더 보기' }).first().click()
  await page.getByRole('menuitem', { name: '내보내기와 공유' }).click()
  await expect(page.getByRole('heading', { name: '공유 링크' })).toBeVisible()
})

test('a feed gives calendars the plan as it is, until its address is made anew', async ({
  page,
  newcomer,
  playwright,
  baseURL,
}) => {
  await newcomer()
  const plan = await makePlan(page.request)
  await page.goto(`/timetables/${plan.id}/share`)
  await alive(page)
  await page.getByRole('button', { name: '구독 주소 만들기' }).click()
  const address = page.getByRole('textbox', { name: '구독 주소' })
  await expect(address).toHaveValue(/\/feeds\/[\w-]{43}\.ics$/)
  const feed = new URL(await address.inputValue()).pathname

  const calendar = await playwright.request.newContext(baseURL ? { baseURL } : {})
  const read = await calendar.get(feed)
  expect(read.headers()['content-type']).toBe('text/calendar')
  expect(await read.text()).toContain(`SUMMARY:${plan.title}`)
  expect(await read.text()).not.toContain('비밀 메모')
  const again = await calendar.get(feed, { headers: { 'if-none-match': read.headers().etag ?? '' } })
  expect(again.status()).toBe(304)

  await page.getByRole('button', { name: '주소 새로 만들기' }).click()
  await expect(address).not.toHaveValue(new RegExp(feed))
  expect((await calendar.get(feed)).status()).toBe(404)
  await calendar.dispose()
})

test('the printed page is black on white, without the shell', async ({ page, newcomer }) => {
  await newcomer()
  const plan = await makePlan(page.request)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto(`/timetables/${plan.id}/print`)

  await expect(page.getByRole('heading', { name: '1안' })).toBeVisible()
  await expect(page.getByRole('cell', { name: '화 15:00–16:15 공학관 B203' })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '인쇄' })).toBeHidden()
  const block = page.getByRole('img', { name: new RegExp(plan.title) })
  await expect(block).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(block).toHaveCSS('color', 'rgb(0, 0, 0)')
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await expectAccessible(page)
})

test('whatever is printed is dark on light, also by who reads light on dark', { tag: '@desktop' }, async ({
  page,
  newcomer,
}) => {
  await newcomer()
  const { id } = await makePlan(page.request)
  const brightness = (property: 'color' | 'backgroundColor') =>
    page.locator('body').evaluate((body, name) => {
      const parts = getComputedStyle(body)[name].match(/\d+/g) ?? []
      return parts.slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3
    }, property)
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await page.goto(`/timetables/${id}`)
  expect(await brightness('backgroundColor')).toBeLessThan(60)

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await brightness('color')).toBeLessThan(60)
  expect(await brightness('backgroundColor')).toBeGreaterThan(200)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a link is made, shown, opened and revoked', async ({ page, newcomer }) => {
    await newcomer()
    const plan = await makePlan(page.request)
    await page.goto(`/timetables/${plan.id}/share`)
    await page.getByRole('button', { name: '공유 링크 만들기' }).click()
    const link = new URL(await page.getByRole('textbox', { name: '공유 링크 주소' }).inputValue()).pathname
    expect((await page.request.get(`/api/v1${link}`)).status()).toBe(200)

    await page.getByRole('button', { name: '공유 링크 끊기' }).click()
    await expect(page.getByRole('button', { name: '공유 링크 만들기' })).toBeVisible()
    expect((await page.request.get(`/api/v1${link}`)).status()).toBe(404)
  })
})
