import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

const field = (page: Page) => page.getByRole('searchbox', { name: '수업 찾기' })
const rows = (page: Page) => page.getByRole('list', { name: '찾은 수업' }).getByRole('listitem')
const count = (page: Page) => page.getByRole('search').getByRole('status')

/** How many sections the page says it has found. */
async function counted(page: Page): Promise<number> {
  return Number.parseInt(((await count(page).textContent()) ?? '').replace(',', ''), 10)
}

/** Opens the filters where they are a sheet. */
async function openFilters(page: Page) {
  const open = page.getByRole('button', { name: '거르기', exact: true })
  if (await open.isVisible()) await open.click()
}

async function closeFilters(page: Page) {
  const close = page.getByRole('button', { name: '거르기 닫기' })
  if (await close.isVisible()) await close.click()
}

test.beforeEach(async ({ signIn }) => {
  await signIn('seoyeon')
})

test('each key finds: Korean, 초성, a forgotten 한/영 key, professor, code', async ({ page }) => {
  await page.goto('/courses')
  await expect(rows(page)).toHaveCount(20)

  for (const words of ['자료구조', 'ㅈㄹㄱㅈ', 'wkfyrnwh', 'CSE2101', '자료 문재율']) {
    await field(page).fill(words)
    await expect(rows(page).first(), words).toContainText('자료구조')
    await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(words).replaceAll('%20', '\\+')}`))
    expect(await counted(page)).toBe(await rows(page).count())
  }
  await page.getByRole('button', { name: '지우기' }).click()
  await expect(rows(page)).toHaveCount(20)
  await expect(field(page)).toBeFocused()
})

test('a syllable that is half typed leaves what was found', async ({ page }) => {
  await page.goto('/courses')
  await field(page).fill('자료')
  await expect(rows(page).first()).toContainText('자료구조')
  const client = await page.context().newCDPSession(page)
  await field(page).press('End')

  for (const text of ['ㄱ', '구']) {
    const answered = page.waitForResponse((answer) => answer.url().includes('/api/v1/sections'))
    await client.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 })
    await answered
    await expect(rows(page).first()).toContainText('자료구조')
  }
  await client.send('Input.insertText', { text: '구' })
  await expect(field(page)).toHaveValue('자료구')
  await expect(page).toHaveURL(/q=%EC%9E%90%EB%A3%8C%EA%B5%AC$/)
})

test('filters narrow, say what they are, and are taken off one by one', async ({ page }) => {
  await page.goto('/courses')
  const all = await counted(page)
  await openFilters(page)
  await page.getByRole('combobox', { name: '이수구분' }).selectOption('전공필수')
  await expect.poll(() => counted(page)).toBeLessThan(all)
  const required = await counted(page)
  await page.getByRole('checkbox', { name: '화요일' }).check()
  await page.getByRole('checkbox', { name: '목요일' }).check()
  await expect.poll(() => counted(page)).toBeLessThan(required)
  await page.getByRole('combobox', { name: '언제까지' }).selectOption('12:00')
  await closeFilters(page)

  await expect(page.getByRole('link', { name: '12:00까지 빼기' })).toBeVisible()
  await expect(page).toHaveURL(/to=12%3A00/)
  for (const row of await rows(page).all()) {
    await expect(row).toContainText('전공필수')
    await expect(row).toContainText(/[화목] (?:09|10|11):/)
    await expect(row).not.toContainText(/[월수금][· ]/)
  }

  await page.getByRole('link', { name: '화·목만 빼기' }).click()
  await page.getByRole('link', { name: '12:00까지 빼기' }).click()
  await expect.poll(() => counted(page)).toBe(required)
  await page.getByRole('link', { name: '전공필수 빼기' }).click()
  await expect.poll(() => counted(page)).toBe(all)
})

test('nothing found says which filter to let go', async ({ page }) => {
  await page.goto('/courses?q=자료구조&classification=핵심교양')
  await expect(page.getByRole('heading', { name: '‘자료구조’에 맞는 수업이 없어요' })).toBeVisible()
  await page.getByRole('link', { name: /^핵심교양 빼고 찾기 *2개$/ }).click()
  await expect(rows(page).first()).toContainText('자료구조')
})

test('more rows follow without a gap or a double, in the order chosen', async ({ page }) => {
  await page.goto('/courses')
  await page.getByRole('combobox', { name: '순서' }).selectOption('code')
  await expect(page).toHaveURL(/sort=code/)
  const total = await counted(page)
  const more = page.getByRole('link', { name: '더 보기' })
  for (let shown = 20; shown < total; shown += 20) {
    await more.click()
    await expect(rows(page)).toHaveCount(Math.min(shown + 20, total))
  }
  await expect(more).toBeHidden()

  const codes = await rows(page).evaluateAll((all) =>
    all.map((row) => /[A-Z]{3}\d{4}-\d\d/.exec(row.textContent ?? '')?.[0] ?? ''),
  )
  expect(new Set(codes).size).toBe(total)
  expect(codes).toEqual(codes.toSorted())
})

test('another semester has other sections, and an address brings everything back', async ({ page }) => {
  await page.goto('/courses?q=자료구조')
  const semester = page.getByRole('combobox', { name: '학기' })
  const current = await semester.inputValue()
  await semester.selectOption({ index: 2 })
  await expect(page).not.toHaveURL(new RegExp(`semester=${current}`))
  await expect(page).toHaveURL(/semester=\d{4}-[12].*q=/)
  await expect(field(page)).toHaveValue('자료구조')
  await expect(rows(page)).not.toHaveCount(0)

  await page.reload()
  await expect(semester).not.toHaveValue(current)
  await expect(field(page)).toHaveValue('자료구조')
})

test('a section shows its week in words, its sisters and other semesters', async ({ page }) => {
  await page.goto('/courses?q=CSE2101-02')
  await rows(page).first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: '자료구조' })).toBeVisible()
  await expect(page.getByRole('list', { name: '수업 시간' })).toContainText(
    /[월화수목금]·[월화수목금] \d\d:\d\d–\d\d:\d\d 공학관/,
  )

  const sisters = page.getByRole('region', { name: /같은 과목의 다른 분반/ })
  await sisters.getByRole('link').first().click()
  await expect(page.getByText('CSE2101-01').first()).toBeVisible()

  await page
    .getByRole('region', { name: /다른 학기/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page).toHaveURL(/\/courses\/[0-9a-f-]{36}\/sections#s\d{4}-/)
  await expect(page.getByRole('heading', { level: 2, name: /학기/ })).toHaveCount(3)
})

test('whoever comes back from a section finds what they had looked for', async ({ page }) => {
  await page.goto('/courses')
  await field(page).fill('ㅈㄹㄱㅈ')
  await expect(rows(page).first()).toContainText('자료구조')
  await rows(page).first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: '자료구조' })).toBeVisible()
  await page.goBack()
  await expect(field(page)).toHaveValue('ㅈㄹㄱㅈ')
  await expect(rows(page).first()).toContainText('자료구조')
})

test('free rooms are those where nothing meets', async ({ page }) => {
  const { items } = await (await page.request.get('/api/v1/sections?q=CSE2101&limit=1')).json()
  const [{ day, start, end, rooms: used }] = items[0].meetings
  await page.goto(`/courses/rooms?day=${day}&from=${start}&to=${end}`)
  await expect(page.getByRole('heading', { name: /공학관/ })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: used[0] })).toHaveCount(0)

  await page.getByRole('combobox', { name: '요일' }).selectOption('일요일')
  await page.getByRole('button', { name: '찾기' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: used[0] })).toHaveCount(1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the form finds, filters and turns pages', async ({ page }) => {
    await page.goto('/courses')
    await page.getByRole('combobox', { name: '이수구분' }).selectOption('전공필수')
    await page.getByRole('checkbox', { name: '화요일' }).check()
    await page.getByRole('checkbox', { name: '목요일' }).check()
    await field(page).fill('ㅈㄹㄱㅈ')
    await page.getByRole('button', { name: '찾기' }).click()
    await expect(page).toHaveURL(/day=1&day=3/)
    await expect(rows(page)).toHaveCount(1)
    await expect(page.getByRole('checkbox', { name: '목요일' })).toBeChecked()

    await page.goto('/courses')
    await page.getByRole('link', { name: '더 보기' }).click()
    await expect(page).toHaveURL(/cursor=/)
    await expect(rows(page)).toHaveCount(20)
  })

  test('hours that run backwards are told, with the input kept', async ({ page }) => {
    await page.goto('/courses?from=12:00&to=09:00')
    await expect(page.getByText('끝나는 시각이 시작하는 시각보다 뒤여야 해요.')).toBeVisible()
    await expect(page.getByRole('combobox', { name: '언제부터' })).toHaveValue('12:00')
  })
})

test('the catalogue is accessible', async ({ page }) => {
  await page.goto('/courses?q=자료&classification=전공필수')
  await expectAccessible(page)
  await openFilters(page)
  await expectAccessible(page)
  await page.goto('/courses?q=없는말')
  await expectAccessible(page)
})

test('a section, its course and free rooms are accessible', async ({ page }) => {
  await page.goto('/courses?q=CSE2101')
  await rows(page).first().getByRole('link').click()
  await expect(page.getByRole('link', { name: '과목 전체 보기' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '과목 전체 보기' }).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expectAccessible(page)
  await page.goto('/courses/rooms?day=1&from=10:00&to=11:00')
  await expectAccessible(page)
})
