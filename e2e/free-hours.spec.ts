import type { APIRequestContext, Page } from '@playwright/test'
import { expect, expectAccessible, type Fixtures, test } from './fixtures'
import { planFor } from './plans'

const fits = (page: Page) => page.getByRole('switch', { name: '내 빈 시간에 맞는 수업만' })

/** How many sections the page says it has found. */
async function counted(page: Page): Promise<number> {
  const text = await page.getByRole('search').getByRole('status').textContent()
  return Number.parseInt((text ?? '').replace(',', ''), 10)
}

const tuesday = [{ title: '하루 내내', day: 1, start: '09:00', end: '18:00' }]

type Given = Pick<Fixtures, 'signIn' | 'freshStudent'> & { page: Page; request: APIRequestContext }

/** Somebody whose Tuesdays are full looks at all courses; answers how many there are. */
async function lookAround({ page, request, signIn, freshStudent }: Given): Promise<number> {
  const student = await freshStudent()
  await planFor(request, student, tuesday)
  await signIn(student)
  await page.goto('/courses')

  return counted(page)
}

test('one switch leaves what fits into the free hours of one’s timetable', async ({
  page,
  request,
  signIn,
  freshStudent,
}) => {
  const all = await lookAround({ page, request, signIn, freshStudent })
  // Where the filters are a sheet.
  const sheet = page.getByRole('button', { name: '거르기', exact: true })
  if (await sheet.isVisible()) await sheet.click()
  await fits(page).check()
  await expect(page).toHaveURL(/free=/)
  await expect.poll(() => counted(page)).toBeLessThan(all)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '빈 시간만 빼기' }).click()
  await expect.poll(() => counted(page)).toBe(all)
})

test.describe('the switch without JavaScript', { tag: '@desktop' }, () => {
  test.use({ javaScriptEnabled: false })

  test('is sent with the form, and stands as it was sent', async ({
    page,
    request,
    signIn,
    freshStudent,
  }) => {
    const all = await lookAround({ page, request, signIn, freshStudent })
    await fits(page).check()
    await page.getByRole('button', { name: '찾기', exact: true }).click()
    await expect(fits(page)).toBeChecked()
    expect(await counted(page)).toBeLessThan(all)
  })
})
