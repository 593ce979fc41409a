import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { alive } from './steps'

const results = (page: Page) => page.getByRole('region', { name: '결과' })
const groups = (page: Page) => page.getByRole('list', { name: '담을 묶음' }).getByRole('listitem')

/** Finds a course and puts all of its sections into a group. */
async function addCourse(page: Page, title: string) {
  await page.getByRole('searchbox', { name: '수업 찾기' }).fill(title)
  await page.getByRole('button', { name: '찾기', exact: true }).click()
  await page.getByRole('link', { name: `${title} 모든 분반 담기` }).click()
  await expect(page.getByRole('checkbox', { name: `${title} 꼭 담기` })).toBeVisible()
}

async function addAnother(page: Page, title: string) {
  await page.getByRole('link', { name: '묶음 더하기' }).click()
  await addCourse(page, title)
}

test('courses become groups, the best timetables come, and one becomes a plan', async ({
  page,
  signIn,
  freshStudent,
}) => {
  await signIn(await freshStudent())
  await page.goto('/timetables/wizard')
  await expect(page.getByRole('heading', { name: '무엇을 들을까요?' })).toBeVisible()
  await expectAccessible(page)
  await addCourse(page, '대학영어')
  await addAnother(page, '글쓰기의 기초')
  await expect(results(page).getByRole('status')).toContainText(/\d가지.*초/)
  const first = results(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: '1안', exact: true }) })
  await expect(first.getByRole('list', { name: '1안의 까닭', exact: true })).toContainText('사이 공강')
  await page.getByRole('link', { name: '강의평 높은 순' }).click()
  await expect(first.getByRole('list', { name: '1안의 까닭', exact: true })).toContainText(/\d과목 평점 \d/)

  await page.reload()
  await expect(page.getByRole('checkbox', { name: '대학영어 꼭 담기' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: '글쓰기의 기초 꼭 담기' })).toBeChecked()

  await page.getByText(/^13–24안 더 보기/).click()
  await page.getByRole('button', { name: '14안 이걸로 담기', exact: true }).click()
  await expect(page).toHaveURL(/\/timetables\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('link', { name: /마법사 14안$/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: /담은 수업 2/ })).toBeVisible()
  await page.goBack()
  await expect(results(page).getByRole('heading', { name: '14안', exact: true })).toBeInViewport()
})

test('each wish finds again at once, and every result keeps to it', async ({
  page,
  signIn,
  freshStudent,
}) => {
  await signIn(await freshStudent())
  await page.goto('/timetables/wizard')
  await addCourse(page, '대학영어')
  await alive(page)
  await page.getByRole('combobox', { name: '첫 수업 시각' }).selectOption('10시 전 수업 없음')
  await expect(page).toHaveURL(/from=10%3A00/)
  await expect(results(page).getByRole('status')).toContainText(/\d가지/)
  const hours = results(page).getByText(/^\d\d:\d\d–\d\d:\d\d$/)
  await expect(hours.first()).toBeVisible()
  for (const text of await hours.allTextContents()) expect(text >= '10:00').toBe(true)

  await page.getByRole('checkbox', { name: '금요일 비우기' }).focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/off=4/)
  await expect(page.getByRole('checkbox', { name: '금요일 비우기' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: '금요일 비우기' })).toBeFocused()
  await page.getByRole('link', { name: '늦게 시작' }).click()
  await expect(page.getByRole('link', { name: '늦게 시작' })).toHaveAttribute('aria-current', 'page')
})

test('none at all names what cannot go together, and one press makes it possible', async ({
  page,
  signIn,
  freshStudent,
}) => {
  await signIn(await freshStudent())
  await page.goto('/timetables/wizard')
  await addCourse(page, '대학영어')
  await page.goto(`${page.url()}&to=09:30`)
  await expect(page.getByRole('heading', { name: '이 두 가지가 서로 맞지 않아요' })).toBeVisible()
  await expect(results(page).getByText('9시 30분 뒤 수업 없음', { exact: true })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: /9시 30분 뒤 수업 없음 풀기, 이렇게 하기/ }).click()
  await expect(results(page).getByRole('heading', { name: '1안', exact: true })).toBeVisible()
})

test('single sections, several courses in one group, and taking them out again', async ({
  page,
  signIn,
  freshStudent,
}) => {
  await signIn(await freshStudent())
  await page.goto('/timetables/wizard')
  await addCourse(page, '대학영어')
  await page.getByText('분반 7개 가운데 하나').click()
  await page
    .getByRole('link', { name: /분반 빼기/ })
    .first()
    .click()
  await expect(page.getByText('분반 6개 가운데 하나')).toBeVisible()

  await page.getByText('분반 6개 가운데 하나').click()
  await page.getByRole('link', { name: '이 묶음에 과목 더하기' }).click()
  await page.getByRole('searchbox', { name: '수업 찾기' }).fill('미적분학')
  await page.getByRole('button', { name: '찾기', exact: true }).click()
  await page.getByRole('link', { name: '미적분학 모든 분반 담기' }).click()
  await expect(page.getByRole('checkbox', { name: /하나 꼭 담기$/ })).toBeVisible()
  await expect(page.getByText('대학영어, 미적분학')).toBeVisible()

  await page.getByRole('link', { name: /하나 빼기$/ }).click()
  await expect(groups(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: '무엇을 들을까요?' })).toBeVisible()
})

test('results, opened, are readable for everybody', async ({ page, signIn, freshStudent }) => {
  await signIn(await freshStudent())
  await page.goto('/timetables/wizard')
  await addCourse(page, '대학영어')
  await addAnother(page, '미적분학')
  await page.getByText('1안 수업 보기', { exact: true }).click()
  await expect(
    results(page)
      .getByText(/대학영어 0\d/)
      .first(),
  ).toBeVisible()
  const heading = (name: string) => results(page).getByRole('heading', { name, exact: true })
  await expect(heading('12안')).toBeVisible()
  await expect(heading('13안')).toBeHidden()
  await page.getByText(/^13–2\d안 더 보기/).press('Enter')
  await expect(heading('13안')).toBeVisible()
  await expectAccessible(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(wide).toBe(false)
})

test('what cannot be looked for is refused before a stream begins', async ({
  page,
  signIn,
  freshStudent,
}) => {
  await signIn(await freshStudent())
  await page.goto('/timetables/wizard')
  const response = await page.request.post('/api/v1/timetables/wizard', {
    headers: { accept: 'text/event-stream', origin: new URL(page.url()).origin },
    data: { semester: '2026-2', groups: [] },
  })
  expect(response.status()).toBe(422)
  expect((await response.json()).detail).toContain('묶음')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('groups are added, a wish is sent, and a result becomes a plan', async ({
    page,
    signIn,
    freshStudent,
  }) => {
    await signIn(await freshStudent())
    await page.goto('/timetables/wizard')
    await addCourse(page, '대학영어')
    await page.getByRole('combobox', { name: '첫 수업 시각' }).selectOption('10시 전 수업 없음')
    await page.getByRole('button', { name: '이대로 찾기' }).click()
    await expect(page).toHaveURL(/from=10%3A00/)
    await expect(page.getByRole('checkbox', { name: '대학영어 꼭 담기' })).toBeChecked()
    await addAnother(page, '글쓰기의 기초')
    await page.getByText(/^13–2\d안 더 보기/).click()
    await page.getByRole('button', { name: '13안 이걸로 담기', exact: true }).click()
    await expect(page.getByRole('heading', { name: /담은 수업 2/ })).toBeVisible()
  })
})
