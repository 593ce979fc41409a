import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { signedInClient } from './json'
import { planFor } from './plans'
import { alive } from './steps'

/** A semester that is over, and that nobody here has a timetable of. */
const past = '/grades?semester=2020-1'
const cell = (page: Page, name: string) => page.getByRole('table', { name: '과목과 성적' }).getByLabel(name)
const saved = (page: Page) => page.getByRole('status').filter({ hasText: '저장했어요' })

/** What a spreadsheet puts on the clipboard, into the cell that has the focus. */
async function paste(page: Page, text: string) {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

test('a sheet is written by keys as a spreadsheet is, saves itself and can be undone', async ({
  page,
  newcomer,
}) => {
  await newcomer()
  await page.goto(past)
  await alive(page)
  await cell(page, '1번째 과목 이름').fill('논리와 사고')
  await expect(cell(page, '논리와 사고 학점')).toHaveValue('3')
  await page.keyboard.press('Enter')
  await expect(cell(page, '2번째 과목 이름')).toBeFocused()
  await page.keyboard.type('체육')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('1')
  await page.keyboard.press('ArrowRight')
  await expect(cell(page, '체육 성적')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(cell(page, '논리와 사고 성적')).toBeFocused()
  await cell(page, '논리와 사고 성적').selectOption('B+')
  await cell(page, '체육 성적').selectOption('P')
  const sums = page.getByRole('region', { name: '요약' })
  await expect(sums).toContainText('3.50 / 4.5')
  await expect(saved(page)).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: '체육 빼기' }).click()
  await expect(cell(page, '체육 성적')).toHaveCount(0)
  await page.getByRole('group').getByRole('button', { name: '되돌리기' }).click()
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(cell(page, '체육 성적')).toHaveValue('P')
  await expect(cell(page, '논리와 사고 성적')).toHaveValue('B+')
})

test('rows of a spreadsheet are pasted, and what cannot be is told and lost nowhere', {
  tag: '@desktop',
}, async ({ page, newcomer }) => {
  await newcomer()
  await page.goto(past)
  await alive(page)
  await cell(page, '1번째 과목 이름').focus()
  await paste(page, '과목명\t학점\t성적\t이수구분\n자료구조\t3\tA+\t전공필수\n작문\t1.5\tb\t교양\n')
  await expect(cell(page, '자료구조 전공')).toBeChecked()
  await expect(cell(page, '작문 성적')).toHaveValue('B0')
  await cell(page, '자료구조 성적').focus()
  await paste(page, 'A0\nC+\n')
  await expect(cell(page, '작문 성적')).toHaveValue('C+')
  await expect(saved(page)).toBeVisible()

  await cell(page, '3번째 과목 이름').focus()
  await paste(page, Array.from({ length: 300 }, (_, row) => `과목 ${row}\t3\tA-`).join('\n'))
  const told = page.getByRole('alert').filter({ hasText: '붙여 넣지 않았어요' })
  await expect(told).toContainText('한 학기에 40과목까지 적을 수 있어서 262줄이 넘쳐요')
  await expect(told).toContainText('‘A-’ 성적은 4.5 만점에 없어요')
  await expect(page.getByRole('textbox', { name: '붙여 넣을 줄' })).toHaveValue(/과목 299\t3\tA-$/)
  await expect(cell(page, '자료구조 성적')).toHaveValue('A0')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: '붙여 넣을 줄' }).fill('운영체제 3 B0')
  await page.getByRole('button', { name: '성적표에 넣기' }).click()
  await expect(cell(page, '운영체제 성적')).toHaveValue('B0')
  await expect(saved(page)).toBeVisible()
})

test('of two windows the second is asked, and loses nothing', { tag: '@desktop' }, async ({
  page,
  newcomer,
  windowOf,
}) => {
  const student = await newcomer()
  const other = await windowOf(student)
  for (const window of [page, other]) {
    await window.goto(past)
    await alive(window)
  }
  await cell(page, '1번째 과목 이름').fill('여기 과목')
  await expect(saved(page)).toBeVisible()
  await cell(other, '1번째 과목 이름').fill('저기 과목')
  const asked = other.getByRole('alert').filter({ hasText: '다른 창에서 먼저 고쳤어요' })
  await expect(asked).toContainText('여기 과목')
  await expectAccessible(other)
  await asked.getByRole('button', { name: '그쪽 내용 쓰기' }).click()
  await expect(cell(other, '1번째 과목 이름')).toHaveValue('여기 과목')
  await other.getByRole('button', { name: '되돌리기' }).click()
  await expect(cell(other, '1번째 과목 이름')).toHaveValue('저기 과목')
  await expect(saved(other)).toBeVisible()
  await page.reload()
  await expect(cell(page, '1번째 과목 이름')).toHaveValue('저기 과목')
})

test('the timetable fills the sheet, and a course leads to its review', async ({
  page,
  request,
  newcomer,
}) => {
  const student = await newcomer()
  const { id, semester } = await planFor(request, student, [
    { title: '독서 모임', day: 4, start: '18:00', end: '19:00' },
  ])
  const ask = await signedInClient(request, student)
  const { body: found } = await ask('GET', `/sections?semester=${semester}&limit=1`)
  await ask('POST', `/timetables/${id}/entries`, { body: { sectionId: found.items[0].id, replace: true } })
  await page.goto(`/grades?semester=${semester}`)
  await alive(page)
  await cell(page, '독서 모임 성적').selectOption('A+')
  await expect(saved(page)).toBeVisible()
  await page.goto('/me/courses')
  await expect(
    page.getByRole('link', { name: `${found.items[0].course.title} 강의평 쓰기` }),
  ).toHaveAttribute('href', new RegExp(`^/courses/${found.items[0].course.id}/reviews/write`))
  await page.goto('/me/courses?q=ㄷㅅㅁㅇ')
  await expect(page.getByRole('listitem').filter({ hasText: '독서 모임' })).toContainText('예상 A+')
  await expectAccessible(page)
  await page.goto('/me/courses?q=zzzz')
  await expect(page.getByRole('heading', { name: '‘zzzz’에 맞는 과목이 없어요' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a sheet is saved whole, a row taken out, and a course added by hand', { tag: '@desktop' }, async ({
    page,
    newcomer,
  }) => {
    await newcomer()
    await page.goto(past)
    await cell(page, '1번째 과목 이름').fill('논리')
    await cell(page, '1번째 과목 학점').fill('3')
    await cell(page, '1번째 과목 성적').selectOption('A0')
    await page.getByRole('button', { name: '저장', exact: true }).click()
    await expect(cell(page, '논리 성적')).toHaveValue('A0')
    await expect(page.getByRole('region', { name: '요약' })).toContainText('4.00 / 4.5')
    await cell(page, '2번째 과목 이름').fill('체육')
    await cell(page, '2번째 과목 학점').fill('많이')
    await page.getByRole('button', { name: '저장', exact: true }).click()
    await expect(page.getByText('학점을 숫자로 적어 주세요.').first()).toBeVisible()
    await expect(cell(page, '2번째 과목 이름')).toHaveValue('체육')
    await page.goto(past)
    await page.getByRole('button', { name: '논리 빼기' }).click()
    await expect(cell(page, '논리 성적')).toHaveCount(0)

    await page.goto('/me/courses')
    await page.getByText('직접 더하기').click()
    const form = page.getByRole('form', { name: '과목 더하기' })
    await form.getByLabel('과목').fill('교환학생 세미나')
    await form.getByRole('button', { name: '더하기' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: '교환학생 세미나' })).toContainText('직접 더함')
  })
})
