import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, unique } from './fixtures'

let semesters = 0

/** One that no other test of this run touches: each worker has forty of its own. */
function someSemester(): string {
  const turn = test.info().workerIndex * 40 + semesters
  semesters += 1
  return `${1900 + (Math.floor(turn / 4) % 200)}-${'1S2W'[turn % 4]}`
}

/** A course list of five rows, two of them odd, with a header that nobody recognises above the names. */
function courseList(nameHeader: string): string {
  return [
    `학수번호,분반,${nameHeader},담당교수,이수구분,학점,강의시간,강의실,정원`,
    'TST1001,01,구름의 생김새,하늘빛,전공필수,3,월(09:00~10:15)/수(09:00~10:15),구름관 101/구름관 101,40',
    'TST1001,02,구름의 생김새,하늘빛,전공필수,3,화(09:00~10:15)/목(09:00~10:15),구름관 101/구름관 101,40',
    'TST1002,01,바람의 길,솔바람,전공선택,2,화13:00~12:00,구름관 102,30',
    'TST1003,01,안개 실습,늘봄,전공선택,1.5,사이버수업,,20',
    ',01,이름만 있는 줄,늘봄,전공선택,1,금(09:00~09:50),구름관 103,20',
  ].join('\n')
}

type Upload = { name?: string; semester: string; text: string }

async function upload(page: Page, { name = '과목표.csv', semester, text }: Upload) {
  await page.goto('/admin/catalogue')
  await page
    .getByLabel('과목표 파일')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('combobox', { name: '학기' }).fill(semester)
  await page.getByRole('button', { name: '올리고 미리 보기' }).click()
}

// The phone has its own, shorter walk below.
test('an administrator brings a course list in, looks at it, confirms it and takes it back', {
  tag: '@desktop',
}, async ({ page, signIn }) => {
  const semester = someSemester()
  const nameHeader = unique('부르는 말')
  const list = courseList(nameHeader)
  await signIn('admin')
  await page.goto('/me')
  await page.getByRole('link', { name: '과목표 들이기' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '과목표 들이기' }).first()).toBeVisible()
  await upload(page, { semester, text: list })

  await expect(page.getByRole('heading', { level: 1, name: '열 맞추기' })).toBeVisible()
  await expect(page.getByText('구름의 생김새 · 바람의 길 · 안개 실습')).toBeVisible()
  await expect(page.getByText('과목 이름: 어느 열인지 찾지 못했어요.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('combobox', { name: nameHeader }).selectOption('과목 이름')
  await page.getByRole('button', { name: '이렇게 읽기' }).click()

  await expect(page.getByRole('heading', { level: 1, name: '미리 보기' })).toBeVisible()
  const numbers = page.getByLabel('달라지는 것')
  await expect(numbers).toContainText('4')
  await expect(page.getByText('화13:00~12:00', { exact: true })).toBeVisible()
  await expect(page.getByText('01 | 이름만 있는 줄')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: '새로 4', exact: true }).click()
  await expect(page.getByText('월·수 09:00–10:15 구름관 101')).toBeVisible()
  await expect(page.getByRole('img', { name: /월·수 09:00–10:15/ })).toBeVisible()
  const report = page.waitForEvent('download')
  await page.getByRole('link', { name: '살펴볼 행 내려받기' }).click()
  expect((await report).suggestedFilename()).toMatch(/\.csv$/)

  await page.getByRole('button', { name: '4건 반영하기' }).click()
  await expect(page.getByRole('heading', { level: 2, name: '버전 1, 반영했어요' })).toBeVisible()
  await expect(page.getByText('되돌리면 새 분반 4개가 없어져요.')).toBeVisible()
  await expectAccessible(page)
  const version = page.url()
  expect(await sectionsOf(page, semester)).toBe(4)

  await upload(page, { semester, text: list })
  await expect(page.getByRole('heading', { level: 1, name: '미리 보기' })).toBeVisible()
  await expect(page.getByText('과목표와 똑같아서 반영할 것이 없어요')).toBeVisible()
  await page.getByRole('button', { name: '닫기' }).click()
  await expect(page).toHaveURL('/admin/catalogue')

  await page.goto(version)
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(page.getByRole('heading', { level: 2, name: '버전 1, 되돌렸어요' })).toBeVisible()
  expect(await sectionsOf(page, semester)).toBe(0)
})

async function sectionsOf(page: Page, semester: string): Promise<number> {
  const answer = await page.request.get(`/api/v1/sections?semester=${semester}&limit=100`)
  expect([200, 404], await answer.text()).toContain(answer.status())
  return answer.status() === 404 ? 0 : (await answer.json()).items.length
}

test('what changes is told as before and after', async ({ page, signIn }) => {
  const semester = someSemester()
  await signIn('admin')
  await upload(page, { semester, text: courseList('교과목명') })
  await page.getByRole('button', { name: '4건 반영하기' }).click()
  await expect(page.getByRole('button', { name: '되돌리기' })).toBeVisible()

  const moved = courseList('교과목명').replace('월(09:00~10:15)', '월(15:00~16:15)')
  await upload(page, { semester, text: moved })
  await page.getByRole('link', { name: '바뀜 1', exact: true }).click()
  await expect(page.getByRole('deletion')).toHaveText('월·수 09:00–10:15 구름관 101')
  await expect(page.getByRole('insertion')).toHaveText('월 15:00–16:15 구름관 101, 수 09:00–10:15 구름관 101')
  await page.getByRole('button', { name: '취소' }).click()
  await expect(page).toHaveURL('/admin/catalogue')
})

test('a file that is no course list is refused in a clear sentence, and nothing stays open', async ({
  page,
  signIn,
}) => {
  const semester = someSemester()
  await signIn('admin')
  await upload(page, { semester, name: '그림.xlsx', text: 'PK\u0003\u0004이건 표가 아니에요' })
  await expect(page.getByRole('heading', { level: 1, name: '반영하지 않았어요' })).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: /파일/ })).toBeVisible()

  await page.getByRole('link', { name: '파일 다시 올리기' }).click()
  await upload(page, { semester: '2026-3', text: courseList('교과목명') })
  await expect(page.getByRole('combobox', { name: '학기' })).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('combobox', { name: '학기' })).toHaveValue('2026-3')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the pages open themselves anew until something has to be decided', async ({ page, signIn }) => {
    await signIn('admin')
    await upload(page, { semester: someSemester(), text: courseList('교과목명') })
    await expect(page.getByRole('button', { name: '4건 반영하기' })).toBeVisible()
    await page.getByRole('button', { name: '4건 반영하기' }).click()
    await expect(page.getByRole('heading', { level: 2, name: '버전 1, 반영했어요' })).toBeVisible()
  })
})

test('list and studio are accessible', async ({ page, signIn }) => {
  await signIn('admin')
  await upload(page, { semester: someSemester(), text: courseList('교과목명') })
  await expect(page.getByRole('button', { name: '4건 반영하기' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '새로 4', exact: true }).click()
  await expect(page.getByRole('img', { name: /월·수 09:00–10:15/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '취소' }).click()
  await expect(page).toHaveURL('/admin/catalogue')
  await expectAccessible(page)
})

test('for a student there is nothing at these addresses', async ({ page, newcomer }) => {
  await newcomer()
  await page.goto('/me')
  await expect(page.getByRole('link', { name: '과목표 들이기' })).toHaveCount(0)

  for (const path of ['/admin/catalogue', '/admin/catalogue/01a4a000-0000-7000-8000-000000000000']) {
    expect((await page.goto(path))?.status(), path).toBe(404)
  }
})
