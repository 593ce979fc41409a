import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, unique } from './fixtures'
import { alive, someCourse } from './steps'

const row = (page: Page, words: string) =>
  page
    .getByRole('list', { name: '시험 정보' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: '기말고사' }) })
    .filter({ hasText: words })

async function choose(page: Page, entry: string) {
  await page.getByRole('button', { name: '내 시험 정보 메뉴' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

test('an exam is told of, the note edited with a mark, deleted and taken back', async ({
  page,
  newcomer,
  freshStudent,
  windowOf,
}) => {
  const words = unique('실습 과제를 손으로 다시 써 보면 절반은 맞아요')
  await newcomer()
  const course = await someCourse(page, 6)
  await page.goto(`${course}/exams/write`)
  await alive(page)
  await page.getByRole('button', { name: '올리기' }).click()
  await expect(page.getByText('어느 시험인지 골라 주세요.')).toBeVisible()
  await page.getByRole('combobox', { name: '들은 수업' }).selectOption({ index: 1 })
  await page.getByRole('radio', { name: '기말고사' }).check()
  await page.getByRole('textbox', { name: '준비 방법' }).fill(words)
  await page.getByRole('textbox', { name: '문제 유형' }).fill('서술 4, 단답 6')
  await page.getByRole('button', { name: '올리기' }).click()
  await expect(row(page, words)).toContainText('내 시험 정보')
  await expect(row(page, words)).toContainText('단답 6')
  await expect(row(page, words)).not.toContainText('수정됨')

  const other = await windowOf(await freshStudent())
  await other.goto(`${course}/exams`)
  await alive(other)
  await row(other, words).getByRole('button', { name: '도움돼요' }).click()
  await expect(row(other, words).getByRole('button', { name: '도움돼요 1', pressed: true })).toBeVisible()
  await expect(other.getByRole('button', { name: '내 시험 정보 메뉴' })).toHaveCount(0)

  await alive(page)
  await choose(page, '고치기')
  await expect(page.getByRole('textbox', { name: '문제 유형' })).toHaveValue('서술 4, 단답 6')
  await expectAccessible(page)
  await alive(page)
  await page.getByRole('textbox', { name: '문제 유형' }).fill('서술 5')
  await page.getByRole('button', { name: '저장' }).click()
  await expect(row(page, words)).toContainText('서술 5')
  await expect(row(page, words)).toContainText('수정됨')
  await expect(row(page, words)).toContainText('도움돼요 1')

  await alive(page)
  await choose(page, '지우기')
  await expect(page.getByText('시험 정보를 지웠어요.')).toBeVisible()
  await expect(row(page, words)).toHaveCount(0)
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(row(page, words)).toBeVisible()
})

test('what another window saved in between is not overwritten', { tag: '@desktop' }, async ({
  page,
  context,
  newcomer,
}) => {
  const words = unique('범위가 넓어서 앞 장부터 나누어 봐야 해요')
  await newcomer()
  await page.goto(`${await someCourse(page, 7)}/exams/write`)
  await alive(page)
  await page.getByRole('combobox', { name: '들은 수업' }).selectOption({ index: 1 })
  await page.getByRole('radio', { name: '기말고사' }).check()
  await page.getByRole('textbox', { name: '준비 방법' }).fill(words)
  await page.getByRole('button', { name: '올리기' }).click()
  await alive(page)
  await choose(page, '고치기')
  await expect(page.getByRole('button', { name: '저장' })).toBeVisible()
  await alive(page)

  const second = await context.newPage()
  await second.goto(page.url())
  await alive(second)
  await second.getByRole('textbox', { name: '문제 유형' }).fill('단답 3')
  await second.getByRole('button', { name: '저장' }).click()
  await expect(row(second, words)).toContainText('단답 3')

  await page.getByRole('textbox', { name: '문제 예시' }).fill('표 채우기')
  await page.getByRole('button', { name: '저장' }).click()
  await expect(page.getByText('다른 곳에서 먼저 고친 시험 정보예요.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '문제 예시' })).toHaveValue('표 채우기')
  await page.getByRole('button', { name: '저장' }).click()
  await expect(row(page, words)).toContainText('표 채우기')
})
