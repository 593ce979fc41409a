import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { alive } from './steps'

/** A plan of the running semester with two classes that do not meet; where its registration is planned. */
async function plannedWeek(page: Page): Promise<string> {
  const semesters = await (await page.request.get('/api/v1/semesters')).json()
  const { name: semester } = semesters.items.find(({ current }: { current: boolean }) => current)
  await page.goto(`/timetables/new?semester=${semester}`)
  await page.getByRole('button', { name: '만들기' }).click()
  await expect(page.getByText('아직 담은 수업이 없어요.')).toBeVisible()
  const plan = new URL(page.url()).pathname
  await page.goto(`${plan}/add?q=${encodeURIComponent('자료구조')}`)
  await page.getByRole('button', { name: '담기', exact: true }).first().click()
  await expect(page.getByText('담았어요').first()).toBeVisible()

  return `${plan}/enrol`
}

const order = (page: Page) => page.getByRole('list', { name: '신청 순서' }).getByRole('listitem')

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the order is filled from the plan, and a tick stays, in ${colorScheme}`, async ({
    page,
    signIn,
    freshStudent,
  }) => {
    await page.emulateMedia({ colorScheme })
    await signIn(await freshStudent())
    const enrol = await plannedWeek(page)
    await page.goto(enrol)
    await expectAccessible(page)
    await page.getByRole('button', { name: '시간표에서 채우기' }).click()
    await expect(order(page)).toHaveCount(1)
    await alive(page)
    await page.getByRole('button', { name: '성공' }).click()
    await expect(page.getByRole('button', { name: '되돌리기' })).toBeVisible()
    await expectAccessible(page)
    await page.goto(enrol)
    await expect(order(page).first()).toContainText('성공')
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a fallback is added, and comes next when the first is gone', async ({
    page,
    signIn,
    freshStudent,
  }) => {
    await signIn(await freshStudent())
    const enrol = await plannedWeek(page)
    await page.goto(enrol)
    await page.getByRole('button', { name: '시간표에서 채우기' }).click()
    await expect(order(page)).toHaveCount(1)
    await page.goto(`${enrol}/edit`)
    await page.getByRole('searchbox', { name: '수업 찾기' }).fill('자료구조')
    await page.getByRole('combobox', { name: '어디에' }).selectOption({ index: 1 })
    await page.getByRole('button', { name: '찾기' }).click()
    await page.getByRole('button', { name: '더하기' }).first().click()
    await expect(page.getByText('대안 1')).toBeVisible()
    await page.goto(enrol)
    await page.getByRole('button', { name: '실패' }).first().click()
    await expect(order(page).first()).toContainText(/실패.*대안 1.*지금/s)
  })
})
