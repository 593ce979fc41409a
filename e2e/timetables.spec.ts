import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { alive } from './steps'

const block = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: '주간 시간표' }).getByRole('link', { name })

async function makePlan(page: Page) {
  await page.goto('/timetables')
  await page.getByRole('link', { name: '시간표 만들기' }).click()
  await expect(page.getByRole('textbox', { name: '이름' })).toHaveValue('1안')
  await page.getByRole('button', { name: '만들기' }).click()
  await expect(page.getByText('아직 담은 수업이 없어요.')).toBeVisible()
}

async function writeByHand(page: Page, title: string, from: string, to: string) {
  await page.goto(`${new URL(page.url()).pathname}/entries/new`)
  await alive(page)
  await page.getByRole('textbox', { name: '수업 이름' }).fill(title)
  const first = page.getByRole('group', { name: '1번째 시간' })
  await first.getByRole('combobox', { name: '요일' }).selectOption('1')
  await first.getByLabel('시작').fill(from)
  await first.getByLabel('끝').fill(to)
  await page.getByRole('button', { name: '담기' }).click()
}

test('a class is written by hand, clashes, takes the other’s place, and can be put back', async ({
  page,
  signIn,
  freshStudent,
}) => {
  await signIn(await freshStudent())
  await makePlan(page)
  const plan = new URL(page.url()).pathname
  await writeByHand(page, '스터디', '15:00', '16:15')
  await expect(block(page, /^스터디, 화요일 15:00–16:15$/)).toBeVisible()

  await page.goto(plan)
  await writeByHand(page, '동아리', '16:00', '17:00')
  await expect(page.getByText('화 15:00 스터디와 겹쳐요.')).toBeVisible()
  await page.getByRole('button', { name: '바꾸기' }).click()
  await expect(block(page, /^동아리, 화요일/)).toBeVisible()
  await expect(block(page, /^스터디/)).toHaveCount(0)

  await block(page, /^동아리/).click()
  await page.getByRole('button', { name: '시간표에서 빼기' }).click()
  await expect(block(page, /^동아리/)).toHaveCount(0)
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(block(page, /^동아리/)).toBeVisible()
})

test('a section is found and taken in, and the credits follow', async ({ page, signIn, freshStudent }) => {
  await signIn(await freshStudent())
  await makePlan(page)
  await page.goto(`${new URL(page.url()).pathname}/add`)
  await page.getByRole('searchbox', { name: '수업 찾기' }).fill('자료구조')
  await page.getByRole('button', { name: '찾기' }).click()
  await page.waitForURL(/q=/)
  await alive(page)
  await page.getByRole('button', { name: '담기', exact: true }).first().click()
  await expect(page.getByText('담았어요').first()).toBeVisible()
  await page.goto('/timetables')
  await expect(page.getByRole('heading', { name: /담은 수업 1/ })).toBeVisible()
  await expectAccessible(page)
})

test('a plan is copied, renamed, deleted and brought back', async ({ page, signIn, freshStudent }) => {
  await signIn(await freshStudent())
  await makePlan(page)
  await page.goto(`${new URL(page.url()).pathname}/settings`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '사본 만들기' }).click()
  await expect(page.getByRole('link', { name: '1안 사본' })).toBeVisible()
  await page.goto(`${new URL(page.url()).pathname}/settings`)
  await alive(page)
  await page.getByRole('textbox', { name: '이름' }).fill('아침형')
  await page.getByRole('button', { name: '저장' }).click()
  await expect(page.getByRole('link', { name: '아침형' })).toBeVisible()
  await page.goto(`${new URL(page.url()).pathname}/settings`)
  await page.getByRole('button', { name: '시간표 지우기' }).click()
  await expect(page.getByText('시간표를 지웠어요.')).toBeVisible()
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(page.getByRole('link', { name: '아침형' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a plan is made, filled and read', async ({ page, signIn, freshStudent }) => {
    await signIn(await freshStudent())
    await makePlan(page)
    const plan = new URL(page.url()).pathname
    await page.goto(`${plan}/add?q=${encodeURIComponent('자료구조')}`)
    await page.getByRole('button', { name: '담기', exact: true }).first().click()
    await expect(page.getByText('담았어요').first()).toBeVisible()
    await page.goto(plan)
    await expect(page.getByRole('region', { name: '주간 시간표' }).getByRole('link').first()).toBeVisible()
  })
})
