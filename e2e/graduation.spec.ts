import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, unique } from './fixtures'

/** A pack of a department that no other test knows, as an administrator sends it. */
function packOf(department: string) {
  return {
    format: 1,
    title: `${department} 졸업 요건`,
    department,
    entryYears: { from: 2020, to: null },
    totalCredits: 12,
    areas: [
      { name: '전공', credits: 6, ownDepartment: true, classifications: ['전공필수'] },
      { name: '교양', credits: 4, classifications: ['교양필수'] },
    ],
    required: [
      { classification: '교양필수', courses: [{ code: 'WLK1', title: '걷기의 기초', credits: 2 }] },
      { classification: '전공필수', courses: [{ code: 'WLK2', title: '오래 걷기', credits: 3 }] },
    ],
  }
}

const text = (page: Page) => page.getByRole('textbox', { name: '요건' })

/** The name of a semester that is over. */
const past = `${new Date().getFullYear() - 1}-1`

test('an administrator writes a pack, and a student sees what is left of it', async ({
  page,
  signIn,
  windowOf,
  freshStudent,
}) => {
  const department = unique('산책학과')
  await signIn('admin')
  await page.goto('/admin/graduation/new')
  await expectAccessible(page)
  const pack = packOf(department)
  await text(page).fill(JSON.stringify({ ...pack, totalCredits: 9 }, null, 2))
  await expect(page.getByText('10학점이라 졸업 학점 9학점을 넘어요')).toBeVisible()
  await page.getByRole('button', { name: '저장' }).click()
  await expect(page.getByText('고칠 곳이 있어서 저장하지 않았어요.')).toBeVisible()
  await expect(text(page)).toHaveValue(/"totalCredits": 9/)
  await page.getByRole('button', { name: '9째 줄' }).click()
  await expect(text(page)).toBeFocused()
  await expectAccessible(page)

  await text(page).fill(JSON.stringify(pack, null, 2))
  await expect(page.getByText('고칠 곳이 없어요')).toBeVisible()
  await page.getByRole('button', { name: '저장' }).click()
  await expect(page.getByText('저장했어요.')).toBeVisible()

  const student = await windowOf(await freshStudent())
  await student.goto('/graduation')
  await expectAccessible(student)
  await student.getByRole('combobox', { name: '학과' }).fill(department)
  await student.getByRole('textbox', { name: '입학 연도' }).fill('2023')
  await student.getByRole('button', { name: '졸업 요건 보기' }).click()
  await expect(student.getByRole('img', { name: '전체 12학점 가운데 0학점' })).toBeVisible()
  const rows = [
    { title: '걷기의 기초', credits: 2, grade: 'A+' },
    { title: '넘어지기', credits: 3, grade: 'F' },
  ]
  const written = await student.request.put(`/api/v1/me/grades/${past}`, {
    data: { rows },
    headers: { 'if-match': '*', origin: new URL(student.url()).origin },
  })
  expect(written.status(), await written.text()).toBe(200)

  await student.reload()
  await expect(student.getByRole('img', { name: '교양 4학점 가운데 2학점' })).toBeVisible()
  const required = student.getByRole('list', { name: '필수 과목' })
  await expect(required.getByRole('listitem').filter({ hasText: '걷기의 기초' }).first()).toContainText(
    '채웠어요',
  )
  await expect(required.getByRole('listitem').filter({ hasText: '오래 걷기' }).first()).toContainText(
    '1과목 남아요',
  )
  await student.goto('/grades')
  await expect(student.getByText('목표까지 128학점')).toBeVisible()
  await student.getByRole('button', { name: '목표를 12학점으로' }).click()
  await expect(student.getByText(`${pack.title}의 12학점까지 세요.`)).toBeVisible()
  await expect(student.getByText('목표까지 10학점')).toBeVisible()
  await expect(student.getByRole('spinbutton', { name: '목표 학점' })).toHaveValue('12')
  await student.getByRole('link', { name: '졸업 요건' }).click()
  await student.getByText('세지 않은 과목 1').click()
  await expect(student.getByText('학점을 얻지 못했어요')).toBeVisible()
  await expectAccessible(student)

  await page.goto('/admin/graduation')
  await page.getByRole('link', { name: pack.title }).click()
  await page.getByText('이 요건 지우기').click()
  await page.getByRole('button', { name: '지우기' }).click()
  await expect(page.getByText('요건을 지웠어요.')).toBeVisible()
  await expect(page.getByRole('link', { name: pack.title })).toHaveCount(0)
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(page.getByRole('heading', { level: 1, name: pack.title })).toBeVisible()
  await student.reload()
  await expect(student.getByRole('img', { name: '교양 4학점 가운데 2학점' })).toBeVisible()
})

test('a plan counts in what would be left', { tag: '@desktop' }, async ({ page, signIn }) => {
  await signIn('minji')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/graduation')
  await expect(page.getByText(/^계획대로면/)).toHaveCount(0)
  await page
    .getByRole('navigation', { name: '시간표대로 들으면' })
    .getByRole('link', { name: /1안/ })
    .first()
    .click()
  await expect(page.getByText(/^계획대로면/).first()).toBeVisible()
  await expectAccessible(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a pack is looked at, mended and saved, and nothing typed is lost', { tag: '@desktop' }, async ({
    page,
    signIn,
  }) => {
    const pack = packOf(unique('글씨학과'))
    await signIn('admin')
    await page.goto('/admin/graduation/new')
    await text(page).fill('{ "format": 1,\n "title": }')
    await page.getByRole('button', { name: '살펴보기' }).click()
    await expect(page.getByText('2째 줄').filter({ visible: true })).toHaveCount(1)
    await expect(text(page)).toHaveValue('{ "format": 1,\n "title": }')
    await text(page).fill(JSON.stringify(pack))
    await page.getByRole('button', { name: '저장' }).click()
    await expect(page.getByText('저장했어요.')).toBeVisible()
    await page.getByText('이 요건 지우기').click()
    await page.getByRole('button', { name: '지우기' }).click()
    await expect(page.getByText('요건을 지웠어요.')).toBeVisible()
  })
})

test('for a student there is nothing at these addresses', { tag: '@desktop' }, async ({ page, newcomer }) => {
  await newcomer()
  for (const path of ['/admin/graduation', '/admin/graduation/new']) {
    expect((await page.goto(path))?.status(), path).toBe(404)
  }
})
