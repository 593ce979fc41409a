import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { alive } from './steps'

/** A plan that friends may see, with one class of that title. */
async function planOf(page: Page, title: string) {
  const headers = { origin: new URL(page.url()).origin }
  const { items } = await (await page.request.get('/api/v1/semesters')).json()
  const semester = items.find(({ current }: { current: boolean }) => current).name
  const plan = await (
    await page.request.post('/api/v1/timetables', { headers, data: { semester, name: '친구용' } })
  ).json()
  const at = `/api/v1/timetables/${plan.id}`
  await page.request.post(`${at}/entries`, {
    headers,
    data: { custom: { title, meetings: [{ day: 1, start: '09:00', end: '10:15', rooms: ['비밀 연습실'] }] } },
  })
  const shown = await page.request.patch(at, {
    headers: { ...headers, 'if-match': '*' },
    data: { visibility: 'friends' },
  })
  expect(shown.ok(), await shown.text()).toBe(true)
}

async function ask(page: Page, loginId: string) {
  await page.goto('/friends')
  await alive(page)
  await page.getByRole('textbox', { name: '친구의 아이디' }).fill(loginId)
  await page.getByRole('button', { name: '신청', exact: true }).click()
  await expect(page.getByText('신청을 보냈어요.')).toBeVisible()
}

test('two become friends, one sees the other’s week, and sight ends with the friendship', async ({
  page,
  signIn,
  freshStudent,
  windowOf,
}) => {
  const [minji, jun] = [await freshStudent(), await freshStudent()]
  await signIn(minji)
  await ask(page, jun.loginId)
  await expect(page.getByRole('button', { name: `${jun.loginId}에게 보낸 신청 거두기` })).toBeVisible()

  const other = await windowOf(jun)
  await other.goto('/inbox')
  await other.getByRole('link', { name: `${minji.nickname}님의 친구 신청` }).click()
  await expect(other.getByRole('heading', { level: 1, name: '친구' })).toBeVisible()
  await planOf(other, '발성 연습')
  await other.getByRole('button', { name: `${minji.nickname} 님의 신청 받기` }).click()
  await expect(other.getByRole('link', { name: minji.nickname })).toBeVisible()

  await page.goto('/')
  await expect(page.getByRole('link', { name: /알림, 새 소식 1개/ }).first()).toBeVisible()
  await page.goto('/inbox')
  await expect(page.getByRole('link', { name: `${jun.nickname}님과 친구가 됐어요` })).toBeVisible()
  await page.goto('/friends')
  await page.getByRole('link', { name: jun.nickname }).click()
  await expect(page.getByRole('list', { name: /의 시간표$/ }).getByText('발성 연습')).toBeVisible()

  await other.getByRole('link', { name: minji.nickname }).click()
  await expect(other.getByRole('heading', { level: 1, name: minji.nickname })).toBeVisible()
  await other.getByText('바쁜 시간만 보여요').click()
  await other.getByRole('button', { name: '저장' }).click()
  await expect(other.getByText('저장했어요.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('화 09:00–10:15')).toBeVisible()
  await expect(page.getByText('발성 연습')).toHaveCount(0)
  await expect(page.getByText('비밀 연습실')).toHaveCount(0)

  await other.getByRole('button', { name: `${minji.nickname} 님과 친구 끊기` }).click()
  await expect(other.getByText('아직 친구가 없어요.')).toBeVisible()
  const seen = await page.reload()
  expect(seen?.status()).toBe(404)
})

test('an id that nobody has is asked just like any other', async ({ page, newcomer }) => {
  await newcomer()
  await ask(page, 'nobody_has_this')
  await expect(page.getByRole('list', { name: '보낸 신청' }).getByText('nobody_has_this')).toBeVisible()
  await page.getByRole('button', { name: 'nobody_has_this에게 보낸 신청 거두기' }).click()
  await expect(page.getByRole('list', { name: '보낸 신청' })).toHaveCount(0)
})

test('a link makes friends, until it is taken back', async ({ page, newcomer, freshStudent, windowOf }) => {
  const minji = await newcomer()
  await page.goto('/friends')
  await page.getByRole('button', { name: '초대 링크 만들기' }).click()
  const link = await page.getByRole('textbox', { name: '초대 링크' }).inputValue()
  await page.getByText('QR 코드 보기').click()
  await expect(page.getByRole('img', { name: '초대 링크의 QR 코드' })).toBeVisible()

  const path = new URL(link).pathname
  const other = await windowOf(await freshStudent())
  await other.goto(path)
  await other.getByRole('button', { name: `${minji.nickname} 님과 친구 되기` }).click()
  await expect(other.getByRole('heading', { level: 1, name: minji.nickname })).toBeVisible()

  await page.getByRole('button', { name: '초대 링크 거두기' }).click()
  await expect(page.getByRole('textbox', { name: '초대 링크' })).toHaveCount(0)
  const late = await windowOf(await freshStudent())
  expect((await late.goto(path))?.status()).toBe(404)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a friend is asked for all the same', async ({ page, newcomer }) => {
    await newcomer()
    await page.goto('/friends')
    await page.getByRole('textbox', { name: '친구의 아이디' }).fill('아이디!')
    await page.getByRole('button', { name: '신청', exact: true }).click()
    await expect(page.getByText('아이디는 영문 소문자, 숫자, 밑줄로 스무 자까지예요.')).toBeVisible()
    await expect(page.getByRole('textbox', { name: '친구의 아이디' })).toHaveValue('아이디!')
  })
})

test('friends, a friend and an invitation are accessible', async ({ page, signIn }) => {
  await signIn('minji')
  await page.goto('/friends')
  await expectAccessible(page)
  await page.getByRole('region', { name: '내 친구' }).getByRole('listitem').getByRole('link').first().click()
  await expect(page.getByRole('region', { name: '이 친구에게 보이는 것' })).toBeVisible()
  await expectAccessible(page)
})
