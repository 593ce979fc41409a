import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { signedInClient } from './json'
import { planFor } from './plans'
import { alive } from './steps'

const found = (page: Page) => page.getByRole('list', { name: '찾은 수업' }).getByRole('listitem')
const taken = (page: Page) => page.getByRole('list', { name: '담은 수업' }).getByRole('listitem')

async function find(page: Page, words: string) {
  await page.getByRole('searchbox', { name: '수업 찾기' }).fill(words)
  await expect(found(page).first()).toContainText(words)
}

type Class = { title: string; day: string; from: string; to: string }

async function writeByHand(page: Page, { title, day, from, to }: Class) {
  const form = page.getByRole('form', { name: '직접 적기' })
  if (!(await form.isVisible())) await page.getByText('직접 적기', { exact: true }).click()
  await form.getByRole('textbox', { name: '수업 이름' }).fill(title)
  const first = form.getByRole('group', { name: '1번째 시간' })
  await first.getByRole('combobox', { name: '요일' }).selectOption(day)
  await first.getByLabel('시작').fill(from)
  await first.getByLabel('끝').fill(to)
  await form.getByRole('button', { name: '담기' }).click()
}

const study = { title: '스터디', day: '6', from: '15:00', to: '16:15' }

async function open(page: Page, path = '/try') {
  await page.goto(path)
  await alive(page)
}

test('a visitor makes a plan that stays on the device', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: '계정 없이 시간표 짜 보기' }).click()
  await expect(page.getByText('여기에서 짠 시간표는 이 기기에만 남아요.')).toBeVisible()
  await alive(page)
  const total = page.getByRole('status').filter({ hasText: '개 수업' })
  const everything = await total.textContent()
  await page.getByRole('combobox', { name: '학점' }).selectOption({ index: 1 })
  await expect(total).not.toHaveText(everything ?? '')
  await page.getByRole('link', { name: /학점 빼기$/ }).click()
  await expect(total).toHaveText(everything ?? '')
  await find(page, '자료구조')
  await found(page).first().getByRole('button', { name: /담기$/ }).click()
  await expect(found(page).first()).toContainText('담았어요')
  await writeByHand(page, study)
  await expect(taken(page)).toHaveCount(2)

  await page.reload()
  await expect(taken(page).first()).toContainText('자료구조')
  await expect(taken(page).last()).toContainText('일 15:00–16:15')

  await page.getByRole('button', { name: '스터디 빼기' }).click()
  await expect(taken(page)).toHaveCount(1)
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(taken(page)).toHaveCount(2)
})

test('an overlap is refused by name, and can take the place', async ({ page }) => {
  await open(page)
  await writeByHand(page, study)
  await expect(taken(page)).toHaveCount(1)
  await writeByHand(page, { title: '동아리', day: '6', from: '16:00', to: '17:00' })
  await expect(page.getByText('일 15:00 스터디와 겹쳐요.')).toBeVisible()
  await page.getByRole('form', { name: '직접 적기' }).getByRole('button', { name: '바꾸기' }).click()

  await expect(taken(page)).toHaveCount(1)
  await expect(taken(page)).toContainText('동아리')

  await find(page, '자료구조')
  await found(page).first().getByRole('button', { name: /담기$/ }).click()
  await expect(taken(page)).toHaveCount(2)
  const clashing = found(page).filter({ hasText: '자료구조와 겹쳐요.' })
  await page.getByRole('searchbox', { name: '수업 찾기' }).fill('')
  if ((await clashing.count()) > 0) await expect(clashing.first().getByRole('button')).toHaveText('바꾸기')
})

test('another semester does not take the place of a plan unasked', async ({ page }) => {
  await open(page)
  await writeByHand(page, study)
  await page.getByRole('navigation', { name: '학기' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: '이 기기에는 이미 다른 시간표가 있어요' })).toBeVisible()
  await page.getByRole('link', { name: '그 시간표 이어서 짜기' }).click()

  await expect(taken(page)).toContainText('스터디')
})

test('what lies on the device in another’s words breaks nothing', async ({ page }) => {
  await open(page)
  for (const words of ['{', '{"plan":{"entries":[{"title":"<img src=x onerror=alert(1)>"}]}}', '[[[[']) {
    await page.evaluate((text) => localStorage.setItem('moram plan', text), words)
    await open(page)
    await expect(found(page).first()).toBeVisible()
    await expect(taken(page)).toHaveCount(0)
  }
  await writeByHand(page, study)
  await expect(taken(page)).toHaveCount(1)
})

test('only universities that show their catalogue are named', async ({ page, request }) => {
  const { items } = await (await request.get('/api/v1/universities?limit=100')).json()
  await page.goto('/try')
  const words = (await page.getByRole('main').textContent()) ?? ''
  for (const { name, cataloguePublic } of items) {
    if (!cataloguePublic) expect(words).not.toContain(name)
  }
  await expect(page.getByRole('navigation', { name: '학기' })).toBeVisible()
})

test('signing in keeps it as a plan of the account, and the device’s copy goes', async ({
  page,
  newcomer,
}) => {
  await open(page)
  await find(page, '자료구조')
  await found(page).first().getByRole('button', { name: /담기$/ }).click()
  await writeByHand(page, study)
  await expect(page.getByRole('link', { name: '로그인하고 담기' })).toHaveAttribute(
    'href',
    '/login?to=%2Ftimetables%2Fkeep',
  )
  await newcomer()
  await page.goto('/')
  await page.getByRole('link', { name: '계정에 담기' }).click()
  await expect(page.getByRole('heading', { name: /이 기기의 .* 시간표/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '계정에 담기' }).click()

  await expect(page).toHaveURL(/\/timetables\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('link', { name: '스터디', exact: true })).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('moram plan'))).toBeNull()
  await page.goto('/')
  await expect(page.getByRole('link', { name: '계정에 담기' })).toHaveCount(0)
})

test('pouring it into a plan asks before anything goes', async ({ page, request, signIn, freshStudent }) => {
  const student = await freshStudent()
  const plan = await planFor(request, student, [{ title: '밴드', day: 6, start: '15:30', end: '17:00' }])
  await open(page)
  await writeByHand(page, study)
  await expect(taken(page)).toHaveCount(1)
  await signIn(student)
  await page.goto('/timetables/keep')
  await page.getByRole('radio', { name: '‘1안’에 합치기' }).check()
  await page.getByRole('button', { name: '계정에 담기' }).click()
  await expect(page.getByText('일 15:30 밴드와 겹쳐요. 어느 쪽을 남길까요?')).toBeVisible()

  const ask = await signedInClient(request, student)
  const before = await ask('GET', `/timetables/${plan.id}`)
  expect(before.body.entries.map(({ title }: { title: string }) => title)).toEqual(['밴드'])
  await page.getByRole('button', { name: '기기의 수업으로 바꾸기' }).click()
  await expect(page).toHaveURL(new RegExp(`/timetables/${plan.id}$`))
  const after = await ask('GET', `/timetables/${plan.id}`)
  expect(after.body.entries.map(({ title }: { title: string }) => title)).toEqual(['스터디'])
})

test('it can be thrown away, and brought back for a moment', async ({ page, newcomer }) => {
  await open(page)
  await writeByHand(page, study)
  await expect(taken(page)).toHaveCount(1)
  await newcomer()
  await page.goto('/timetables/keep')
  await page.getByRole('button', { name: '기기의 시간표 버리기' }).click()
  await expect(page.getByRole('heading', { name: '이 기기에 남은 시간표가 없어요' })).toBeVisible()
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(taken(page)).toContainText('스터디')
})

test('making a plan without an account is accessible', async ({ page }) => {
  await open(page)
  await writeByHand(page, study)
  await expect(taken(page)).toHaveCount(1)
  await writeByHand(page, { ...study, title: '동아리' })
  await expect(page.getByText('일 15:00 스터디와 겹쳐요.')).toBeVisible()

  await expectAccessible(page)
})

test('without scripts one is told what it needs', async ({ request }) => {
  const html = await (await request.get('/try')).text()

  expect(html).toMatch(/<noscript>.*자바스크립트가 맡고 있어요.*<\/noscript>/)
})
