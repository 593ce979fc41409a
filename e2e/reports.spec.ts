import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, unique } from './fixtures'
import { alive, comment, someCourse, write } from './steps'

async function tellOfExam(page: Page, course: string, words: string) {
  await page.goto(`${course}/exams/write`)
  await page.getByRole('combobox', { name: '들은 수업' }).selectOption({ index: 1 })
  await page.getByRole('radio', { name: '퀴즈' }).check()
  await page.getByRole('textbox', { name: '준비 방법' }).fill(words)
  await page.getByRole('button', { name: '올리기' }).click()
  await expect(page.getByText(words)).toBeVisible()
}

const row = (page: Page, words: string) =>
  page.getByRole('list', { name: '시험 정보' }).locator('> li').filter({ hasText: words })

test('what one reports is folded for oneself alone, can be read again, and the report taken back', async ({
  page,
  newcomer,
  freshStudent,
  windowOf,
}) => {
  const words = unique('이 자리에 맞지 않는 이야기를 길게 적어 두었어요')
  await newcomer()
  const course = await someCourse(page, 8)
  await tellOfExam(page, course, words)
  await expect(row(page, words).getByRole('link', { name: '시험 정보 신고' })).toHaveCount(0)

  const reader = await windowOf(await freshStudent())
  await reader.goto(`${course}/exams`)
  await row(reader, words).getByRole('link', { name: '시험 정보 신고' }).click()
  await expect(reader.getByRole('heading', { name: '시험 정보 신고' })).toBeVisible()
  await alive(reader)
  await reader.getByRole('button', { name: '신고하기' }).click()
  await expect(reader.getByText('왜 신고하는지 골라 주세요.')).toBeVisible()
  await expectAccessible(reader)
  await reader.getByRole('radio', { name: '이 자리에 맞지 않는 내용이에요' }).check()
  await reader.getByRole('button', { name: '신고하기' }).click()
  await expect(reader.getByText('신고했어요. 나에게는 접어서 보여 드려요.')).toBeVisible()
  await expect(reader.getByText(words)).toBeHidden()
  // One arrives at the item itself, where the bar covers half of what stands above it.
  await reader.evaluate(() => window.scrollTo(0, 0))
  await expectAccessible(reader)
  await reader.getByText('내가 신고한 시험 정보').click()
  await expect(reader.getByText(words)).toBeVisible()

  await page.reload()
  await expect(page.getByText(words)).toBeVisible()
  await reader.getByRole('button', { name: '신고 거두기' }).click()
  await expect(row(reader, words).getByRole('link', { name: '시험 정보 신고' })).toBeVisible()
  await expect(reader.getByText(words)).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a report is sent and taken back at once', { tag: '@desktop' }, async ({
    page,
    newcomer,
    freshStudent,
    windowOf,
  }) => {
    const words = unique('스크립트 없이도 신고할 수 있어야 하는 이야기예요')
    await newcomer()
    const course = await someCourse(page, 9)
    await tellOfExam(page, course, words)

    const reader = await windowOf(await freshStudent())
    await reader.goto(`${course}/exams`)
    await row(reader, words).getByRole('link', { name: '시험 정보 신고' }).click()
    await reader.getByRole('radio', { name: '광고나 판매예요' }).check()
    await reader.getByRole('button', { name: '신고하기' }).click()
    await expect(reader.getByText(words)).toBeHidden()
    await reader.getByRole('button', { name: '되돌리기' }).click()
    await expect(reader.getByText(words)).toBeVisible()
  })

  test('so is one of a comment, whose link one asks for', { tag: '@desktop' }, async ({
    page,
    newcomer,
    freshStudent,
    windowOf,
  }) => {
    const words = unique('스크립트 없이 신고할 댓글이에요')
    await newcomer()
    await write(page, { title: unique('스크립트 없이 읽는 글') })
    await comment(page, words)

    const reader = await windowOf(await freshStudent())
    await reader.goto(page.url())
    await expect(reader.getByRole('link', { name: '익명(글쓴이) 댓글 신고' })).toHaveCount(0)
    await reader.getByRole('link', { name: '댓글 신고하기' }).click()
    await reader.getByRole('link', { name: '익명(글쓴이) 댓글 신고' }).click()
    await reader.getByRole('radio', { name: '광고나 판매예요' }).check()
    await reader.getByRole('button', { name: '신고하기' }).click()
    await expect(reader.getByText(words)).toBeHidden()
    await reader.getByRole('button', { name: '되돌리기' }).click()
    await expect(reader.getByText(words)).toBeVisible()
  })
})

test('one finds what one wrote of courses and exams in one place', { tag: '@desktop' }, async ({
  page,
  newcomer,
}) => {
  const words = unique('내가 쓴 것을 나중에 다시 찾아볼 수 있어요')
  await newcomer()
  await page.goto('/me')
  await page.getByRole('link', { name: '내가 쓴 강의평' }).click()
  await expect(page.getByText('아직 쓴 강의평이 없어요')).toBeVisible()
  const course = await someCourse(page, 10)
  await tellOfExam(page, course, words)
  await page.goto('/me/reviews')
  await page.getByRole('link', { name: '시험 정보', exact: true }).click()
  await expect(row(page, words)).toContainText('내 시험 정보')
  await expectAccessible(page)
})

test('a post and a comment are reported from where they stand, fold for oneself alone, and open again', async ({
  page,
  newcomer,
  freshStudent,
  windowOf,
}) => {
  const [said, answered] = [unique('글에 적어 둔 이야기예요'), unique('댓글에 적어 둔 이야기예요')]
  await newcomer()
  await write(page, { title: unique('신고할 글'), content: said })
  await comment(page, answered)
  await page.getByRole('button', { name: '글 메뉴' }).first().click()
  await expect(page.getByRole('menuitem', { name: '지우기' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: '신고' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: /댓글 신고$/ })).toHaveCount(0)

  const reader = await windowOf(await freshStudent())
  await reader.goto(page.url())
  await reader.getByRole('button', { name: '글 메뉴' }).first().click()
  await reader.getByRole('menuitem', { name: '신고' }).click()
  await reader.getByRole('radio', { name: '광고나 판매예요' }).check()
  await reader.getByRole('button', { name: '신고하기' }).click()
  await expect(reader.getByText('내가 신고한 글')).toBeVisible()
  await expect(reader.getByText(said)).toBeHidden()
  await expect(reader.getByText(answered)).toBeVisible()

  await reader.getByRole('link', { name: '익명(글쓴이) 댓글 신고' }).click()
  await reader.getByRole('radio', { name: '광고나 판매예요' }).check()
  await reader.getByRole('button', { name: '신고하기' }).click()
  await expect(reader.getByText('내가 신고한 댓글')).toBeVisible()
  await expect(reader.getByText(answered)).toBeHidden()
  await expect(reader.getByRole('link', { name: /댓글 신고$/ })).toHaveCount(0)
  await reader.evaluate(() => window.scrollTo(0, 0))
  await expectAccessible(reader)
  await reader.getByRole('button', { name: '되돌리기' }).click()
  await expect(reader.getByText(answered)).toBeVisible()
  await expect(reader.getByText(said)).toBeHidden()

  await page.reload()
  await expect(page.getByText(said)).toBeVisible()
  await reader.getByText('내가 신고한 글').click()
  await reader.getByRole('button', { name: '신고 거두기' }).click()
  await expect(reader.getByText(said)).toBeVisible()
})
