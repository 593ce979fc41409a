import type { APIRequestContext, Page } from '@playwright/test'
import { expect, expectAccessible, type Student, test } from './fixtures'
import { signedInClient } from './json'
import { planFor } from './plans'
import { alive } from './steps'

/** A plan of the running semester with one class of its list; where its registration is planned. */
async function plannedWeek(request: APIRequestContext, student: Student): Promise<string> {
  const { id, semester } = await planFor(request, student, [])
  const ask = await signedInClient(request, student)
  const { body: found } = await ask(
    'GET',
    `/sections?semester=${semester}&q=${encodeURIComponent('자료구조')}`,
  )
  const { status } = await ask('POST', `/timetables/${id}/entries`, {
    body: { sectionId: found.items[0].id },
  })
  expect(status).toBe(201)

  return `/timetables/${id}/enrol`
}

const order = (page: Page) => page.getByRole('list', { name: '신청 순서' }).getByRole('listitem')

test('the order is filled from the plan, and a tick stays', async ({ page, request, newcomer }) => {
  const student = await newcomer()
  const enrol = await plannedWeek(request, student)
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
  await page.goto(`${enrol}/edit?q=${encodeURIComponent('자료구조')}`)
  await expect(page.getByRole('list', { name: '찾은 수업' }).getByRole('listitem').first()).toBeVisible()
  await expectAccessible(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a fallback is added, and comes next when the first is gone', async ({ page, request, newcomer }) => {
    const student = await newcomer()
    const enrol = await plannedWeek(request, student)
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
