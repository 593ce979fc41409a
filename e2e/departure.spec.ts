import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, unique } from './fixtures'
import { comment, write } from './steps'

const password = 'moram-demo-1234'

async function choose(page: Page, named: '남겨 두기' | '지우기', anonymous: '남겨 두기' | '지우기') {
  await page.goto('/settings/leave')
  const radioIn = (group: string, name: string) =>
    page.getByRole('group', { name: group }).getByRole('radio', { name: new RegExp(`^${name}`) })
  await radioIn('닉네임으로 쓴 글과 댓글', named).check()
  await radioIn('익명으로 쓴 글과 댓글', anonymous).check()
  await page.getByRole('button', { name: '다음' }).click()
  await expect(page.getByText('탈퇴하면 되돌릴 수 없어요.')).toBeVisible()
}

async function confirm(page: Page, words: string) {
  await page.getByRole('textbox', { name: '비밀번호' }).fill(words)
  await page.getByRole('button', { name: '탈퇴하기' }).click()
}

test('everything of one’s own comes along in one file', async ({ page, newcomer }) => {
  const student = await newcomer()
  const title = unique('내가 쓴 익명 글')
  await write(page, { title })
  await page.goto('/settings')
  await page.getByRole('link', { name: '내 기록 받기와 탈퇴' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '내 기록 받기', exact: true }).click(),
  ])

  expect(download.suggestedFilename()).toBe('moram-export.json')
  const mine = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(mine.profile.loginId).toBe(student.loginId)
  expect(mine.posts).toMatchObject([{ title, anonymous: true }])
})

test('who leaves keeps their words and loses their name, and what is anonymous stays as it was', async ({
  page,
  newcomer,
  freshStudent,
  windowOf,
}) => {
  const student = await newcomer()
  const named = unique('이름을 걸고')
  await write(page, { title: named, named: true })
  const namedPost = page.url()
  await write(page, { title: unique('이름 없이') })
  await comment(page, unique('혼잣말'))
  const anonymousPost = new URL(page.url()).pathname
  const reader = await windowOf(await freshStudent())
  const look = async () => (await reader.request.get(`/api/v1${anonymousPost}`)).text()
  const before = await look()

  await page.goto('/settings/leave')
  await expectAccessible(page)
  await choose(page, '남겨 두기', '남겨 두기')
  await confirm(page, 'not my password')
  await expect(page.getByText('비밀번호가 맞지 않아요.')).toBeVisible()
  await expectAccessible(page)
  await confirm(page, password)
  await expect(page.getByRole('heading', { level: 1, name: '안녕히 가세요' })).toBeVisible()
  await expectAccessible(page)

  await reader.goto(namedPost)
  await expect(reader.getByText('(알수없음)').first()).toBeVisible()
  await expect(reader.getByText(student.nickname)).toHaveCount(0)
  expect(await look()).toBe(before)
  await page.goto('/settings')
  await expect(page).toHaveURL(/\/login/)
  const { university, loginId } = student
  const again = await page.request.post('/api/v1/tokens', { data: { university, loginId, password } })
  expect(again.status()).toBe(401)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one can leave as well, and take named words along', async ({
    page,
    newcomer,
    freshStudent,
    windowOf,
  }) => {
    await newcomer()
    await write(page, { title: unique('지울 글'), named: true })
    const post = page.url()
    await choose(page, '지우기', '지우기')
    await confirm(page, 'not my password')
    await expect(page.getByText('비밀번호가 맞지 않아요.')).toBeVisible()
    await confirm(page, password)
    await expect(page.getByText('익명으로 쓴 글과 댓글은 30일 안에 하나씩 사라져요.')).toBeVisible()

    const reader = await windowOf(await freshStudent())
    expect((await reader.goto(post))?.status()).toBe(404)
  })
})

test('the API asks for the password, names the choices, and ends the token at once', async ({
  request,
  freshStudent,
}) => {
  const { university, loginId } = await freshStudent()
  const made = await request.post('/api/v1/tokens', { data: { university, loginId, password } })
  const headers = { Authorization: `Bearer ${(await made.json()).accessToken}` }
  const leave = (data: object) => request.delete('/api/v1/me', { headers, data })
  const wishes = { writings: 'keep', anonymousWritings: 'keep' }

  expect((await leave(wishes)).status()).toBe(422)
  expect((await leave({ ...wishes, password, everything: true })).status()).toBe(422)
  const wrong = await leave({ ...wishes, password: 'not my password' })
  expect(wrong.status()).toBe(422)
  expect(await wrong.json()).toMatchObject({ code: 'password.wrong', errors: [{ path: 'password' }] })
  expect((await leave({ ...wishes, password })).status()).toBe(204)
  expect((await leave({ ...wishes, password })).status()).toBe(401)
  expect((await request.get('/api/v1/me/export', { headers })).status()).toBe(401)
})
