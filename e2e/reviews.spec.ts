import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, unique } from './fixtures'
import { alive, someCourse } from './steps'

async function answer(page: Page, stars: number) {
  await page.getByRole('radio', { name: `${stars}점` }).check()
  for (const [factor, option] of [
    ['과제', '많음'],
    ['조모임', '없음'],
    ['성적', '보통'],
    ['출석', '전자출결'],
    ['시험', '두 번'],
  ] as const) {
    await page.getByRole('group', { name: factor, exact: true }).getByRole('radio', { name: option }).check()
  }
}

async function write(page: Page, course: string, words: string, stars = 4) {
  await begin(page, course, words, stars)
  await page.getByRole('button', { name: '올리기' }).click()
}

async function begin(page: Page, course: string, words: string, stars = 4) {
  await page.goto(`${course}/reviews/write`)
  await alive(page)
  await page.getByRole('combobox', { name: '들은 수업' }).selectOption({ index: 1 })
  await answer(page, stars)
  await page.getByRole('textbox', { name: '강의평' }).fill(words)
}

const row = (page: Page, words: string) =>
  page.getByRole('list', { name: '강의평' }).getByRole('listitem').filter({ hasText: words })

test('a review is written, edited with a mark, deleted and taken back', async ({ page, newcomer }) => {
  const words = unique('과제가 매주 있어서 꾸준히 하게 되는 수업이에요')
  await newcomer()
  await write(page, await someCourse(page, 0), words)
  await expect(row(page, words)).toContainText('내 강의평')
  await expect(row(page, words).getByRole('img', { name: '5점 중 4점' })).toBeVisible()
  await expect(row(page, words)).not.toContainText('수정됨')

  await alive(page)
  await row(page, words).getByRole('button', { name: '내 강의평 메뉴' }).click()
  await page.getByRole('menuitem', { name: '고치기' }).click()
  await expect(page.getByRole('radio', { name: '4점' })).toBeChecked()
  await alive(page)
  await page.getByRole('radio', { name: '2점' }).check()
  await page.getByRole('button', { name: '저장' }).click()
  await expect(row(page, words)).toContainText('수정됨')
  await expect(row(page, words).getByRole('img', { name: '5점 중 2점' })).toBeVisible()

  await alive(page)
  await row(page, words).getByRole('button', { name: '내 강의평 메뉴' }).click()
  await page.getByRole('menuitem', { name: '지우기' }).click()
  await expect(page.getByText('강의평을 지웠어요.')).toBeVisible()
  await expect(row(page, words)).toHaveCount(0)
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(row(page, words)).toBeVisible()
})

test('others find it helpful and do not see whose it is', async ({
  page,
  newcomer,
  freshStudent,
  windowOf,
}) => {
  const words = unique('설명이 차근차근해서 처음 들어도 따라갈 수 있어요')
  const author = await newcomer()
  const course = await someCourse(page, 1)
  await write(page, course, words, 1)
  await expect(row(page, words).getByRole('button', { name: '도움돼요' })).toHaveCount(0)

  const other = await windowOf(await freshStudent())
  await other.goto(course)
  await alive(other)
  await expect(row(other, words)).not.toContainText('내 강의평')
  expect(await other.content()).not.toContain(author.nickname)
  await row(other, words).getByRole('button', { name: '도움돼요' }).click()
  await expect(row(other, words).getByRole('button', { name: '도움돼요 1', pressed: true })).toBeVisible()
  await other.goto(`${course}?sort=helpful&stars=1`)
  await expect(row(other, words).getByRole('button', { name: '도움돼요 1', pressed: true })).toBeVisible()
})

test('what is missing is said beside it, and nothing that was written is lost', async ({
  page,
  newcomer,
}) => {
  await newcomer()
  await page.goto(`${await someCourse(page, 2)}/reviews/write`)
  await alive(page)
  await page.getByRole('textbox', { name: '강의평' }).fill('짧아요')
  await page.getByRole('group', { name: '성적' }).getByRole('radio', { name: '깐깐함' }).check()
  await page.getByRole('button', { name: '올리기' }).click()

  await expect(page.getByText('20자 이상 써 주세요.')).toBeVisible()
  await expect(page.getByText('별점을 1점에서 5점까지 골라 주세요.')).toBeVisible()
  await expect(page.getByText('출석: 하나를 골라 주세요.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '강의평' })).toHaveValue('짧아요')
  await expect(page.getByRole('radio', { name: '깐깐함' })).toBeChecked()

  await page.reload()
  await expect(page.getByRole('textbox', { name: '강의평' })).toHaveValue('짧아요')
})

test('a second one for the same semester is refused in words, and the form leads to the first', async ({
  page,
  newcomer,
  windowOf,
}) => {
  const other = await windowOf(await newcomer())
  const course = await someCourse(page, 3)
  await begin(other, course, unique('두 번째로 써 보려고 하는 강의평이에요'))
  await write(page, course, unique('한 번만 쓸 수 있다는 걸 확인해 보려고 써요'))
  await expect(page).toHaveURL(/#review-/)
  await other.getByRole('button', { name: '올리기' }).click()
  await expect(other.getByText('이 학기 이 수업의 강의평을 이미 썼어요.')).toBeVisible()

  await page.goto(`${course}/reviews/write`)
  await page.getByRole('link', { name: /고치기/ }).click()
  await expect(page.getByRole('textbox', { name: '강의평' })).toHaveValue(/^한 번만/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a review is written all the same', async ({ page, newcomer }) => {
    const words = unique('스크립트 없이도 올라가는 강의평이에요')
    await newcomer()
    await page.goto(`${await someCourse(page, 4)}/reviews/write`)
    await page.getByRole('combobox', { name: '들은 수업' }).selectOption({ index: 1 })
    await page.getByRole('textbox', { name: '강의평' }).fill(words)
    await page.getByRole('button', { name: '올리기' }).click()
    await expect(page.getByText('별점을 1점에서 5점까지 골라 주세요.')).toBeVisible()
    await expect(page.getByRole('textbox', { name: '강의평' })).toHaveValue(words)

    await answer(page, 5)
    await page.getByRole('button', { name: '올리기' }).click()
    await expect(row(page, words)).toContainText('내 강의평')
    await page.getByRole('combobox', { name: '별점' }).selectOption('5')
    await page.getByRole('button', { name: '보기' }).click()
    await expect(page).toHaveURL(/stars=5/)
    await expect(row(page, words)).toBeVisible()
  })
})

test('this semester’s sections lead into the plan', async ({ page, newcomer }) => {
  await newcomer()
  const course = await someCourse(page, 5)
  await page.goto(`${course}/sections`)
  await page.getByRole('link', { name: '시간표 만들기' }).click()
  await alive(page)
  await page.getByRole('button', { name: '만들기' }).click()
  await expect(page).toHaveURL(/\/timetables\/[0-9a-f-]{36}$/)
  await page.goto(`${course}/sections`)
  await alive(page)
  await page.getByRole('button', { name: '담기' }).first().click()
  await expect(page.getByText('담았어요').first()).toBeVisible()
})

test('a course, its sections and a form with faults are accessible', async ({ page, signIn }) => {
  await signIn('minji')
  await page.goto('/')
  await page.getByRole('region', { name: '새 강의평' }).getByRole('link').first().click()
  await expect(page.getByRole('region', { name: '평점' })).toBeVisible()
  await expectAccessible(page)
  const course = new URL(page.url()).pathname
  for (const rest of ['/sections', '/reviews/write']) {
    await page.goto(`${course}${rest}`)
    await expectAccessible(page)
  }
  await alive(page)
  await page.getByRole('button', { name: '올리기' }).click()
  await expect(page.getByText('출석: 하나를 골라 주세요.')).toBeVisible()
  await expectAccessible(page)
})
