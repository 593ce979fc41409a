import type { APIRequestContext, Page } from '@playwright/test'
import { expect, expectAccessible, type Student, test } from './fixtures'
import { signedInClient } from './json'
import { planFor } from './plans'

type Ask = Awaited<ReturnType<typeof signedInClient>>
type Class = { title: string; day: number; start: string; end: string; room?: string }

/** Two friends, the weeks of both in sight of each other, and who asks in the name of the second. */
async function twoFriends(
  request: APIRequestContext,
  students: [Student, Student],
  weeks: [Class[], Class[]],
) {
  const [me, friend] = students
  const [mine, theirs] = [await signedInClient(request, me), await signedInClient(request, friend)]
  await mine('POST', '/friends', { body: { loginId: friend.loginId } })
  const { body: asking } = await theirs('GET', '/friends/requests')
  expect((await theirs('PUT', `/friends/${asking.items[0].id}`)).status).toBe(200)
  const myPlan = await planFor(request, me, weeks[0])
  await open(theirs, (await planFor(request, friend, weeks[1])).id)
  const { body: found } = await mine('GET', '/friends')

  return { plan: myPlan, theirs, friendId: found.items[0].id as string, myId: asking.items[0].id as string }
}

async function open(ask: Ask, planId: string) {
  const shown = await ask('PATCH', `/timetables/${planId}`, {
    headers: { 'if-match': '*' },
    body: { visibility: 'friends' },
  })
  expect(shown.status).toBe(200)
}

/** As when one comes back to a tab. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')))

const weeks: [Class[], Class[]] = [
  [
    { title: '자료구조', day: 0, start: '09:00', end: '12:00' },
    { title: '선형대수', day: 1, start: '13:00', end: '15:00' },
  ],
  [
    { title: '발성 연습', day: 0, start: '11:00', end: '14:00', room: '비밀 연습실' },
    { title: '합창', day: 1, start: '09:00', end: '10:30' },
  ],
]

test('friends are brought in by a press, and who is free when is told in shades, numbers and words', async ({
  page,
  request,
  signIn,
  freshStudent,
}) => {
  const [me, friend] = [await freshStudent(), await freshStudent()]
  await twoFriends(request, [me, friend], weeks)
  await signIn(me)
  await page.goto('/friends')
  await page.getByRole('link', { name: '공강 함께보기' }).click()
  await expect(page.getByRole('heading', { name: '함께 볼 친구를 골라요' })).toBeVisible()
  await page.getByRole('link', { name: `${friend.nickname} 님 더하기` }).click()

  const common = page.getByRole('list', { name: '모두 비는 시간' }).getByRole('listitem')
  await expect(common.first()).toContainText('09:00–18:00')
  await expect(common.filter({ hasText: '월' })).toContainText('14:00–18:00')
  await page.getByRole('link', { name: '월요일 09:00–11:00, 1명이 비어요' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '월요일' })).toHaveText(
    `월요일 09:00–11:00 · 1명이 비어요 · ${friend.nickname}`,
  )
  await page.getByText('목록으로 보기').click()
  await expect(page.getByRole('region', { name: '월요일' }).getByRole('listitem')).toHaveText([
    `09:00–11:00 · 1명이 비어요 · ${friend.nickname}`,
    '11:00–12:00 · 아무도 비지 않아요',
    '12:00–14:00 · 1명이 비어요 · 나',
    `14:00–18:00 · 모두 비어요 · 나, ${friend.nickname}`,
  ])

  await page.getByRole('navigation', { name: '적어도 이만큼' }).getByRole('link', { name: '3시간' }).click()
  await expect(common.filter({ hasText: '화' })).toHaveCount(1)
  await expect(common.filter({ hasText: '화' })).toHaveText(/15:00–18:00.*3시간/)
  await expect(
    page.getByRole('region', { name: /같이 들을 수 있는 수업/ }).getByRole('listitem'),
  ).not.toHaveCount(0)
  await page.getByRole('link', { name: `${friend.nickname} 님 빼기` }).click()
  await expect(page).toHaveURL(/\/friends\/free\?minutes=180$/)
})

test('a page that stands open shows a friend no longer than they show themselves', async ({
  page,
  request,
  signIn,
  freshStudent,
}) => {
  const [me, friend] = [await freshStudent(), await freshStudent()]
  const { theirs, friendId, myId } = await twoFriends(request, [me, friend], weeks)
  await signIn(me)
  const week = await page.context().newPage()
  await week.goto(`/friends/${friendId}`)
  await expect(week.getByRole('list', { name: /의 시간표$/ }).getByText('발성 연습')).toBeVisible()
  await page.goto(`/friends/free?with=${friendId}`)
  const part = page.getByRole('link', { name: '월요일 09:00–11:00, 1명이 비어요' })
  await part.click()
  await expect(page.getByRole('status').filter({ hasText: friend.nickname })).toBeVisible()

  await theirs('PATCH', `/friends/${myId}`, { body: { shows: 'busy' } })
  await comeBack(week)
  await expect(week.getByText('발성 연습')).toHaveCount(0)
  await expect(week.getByText('월 11:00–14:00')).toBeVisible()
  await comeBack(page)
  await expect(page.getByText('바쁜 시간만 보여 줘요.')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '월요일' })).toHaveText(
    '월요일 09:00–11:00 · 1명이 비어요 · 1명',
  )

  await theirs('DELETE', `/friends/${myId}`)
  await comeBack(page)
  await expect(page.getByText('지금 친구가 아닌 사람은 함께 볼 수 없어 뺐어요.')).toBeVisible()
  await expect(part).toHaveCount(0)
  await comeBack(week)
  await expect(week.getByRole('heading', { name: '여기에는 아무것도 없어요' })).toBeVisible()
})

test('home names who is free now and says so, until they stop', async ({
  page,
  request,
  signIn,
  freshStudent,
}) => {
  const [me, friend] = [await freshStudent(), await freshStudent()]
  const { theirs } = await twoFriends(request, [me, friend], [[], []])
  await signIn(me)
  await page.goto('/')
  const free = page.getByRole('region', { name: '지금 공강인 친구' })
  await expect(page.getByRole('region', { name: '오늘 수업' })).toBeVisible()
  await expect(free).toHaveCount(0)

  await theirs('PUT', '/friends/sharing', { body: { shows: 'busy', freeNow: true } })
  await comeBack(page)
  await expect(free.getByRole('listitem')).toHaveText(`${friend.nickname}오늘 수업이 더 없어요`)
  await theirs('PUT', '/friends/sharing', { body: { shows: 'busy', freeNow: false } })
  await comeBack(page)
  await expect(free).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('hours are chosen, parts are pressed and classes looked through all the same', {
    tag: '@desktop',
  }, async ({ page, request, signIn, freshStudent }) => {
    const [me, friend] = [await freshStudent(), await freshStudent()]
    const { friendId } = await twoFriends(request, [me, friend], weeks)
    await signIn(me)
    await page.goto(`/friends/free?with=${friendId}`)
    await page.getByText('보기 설정').click()
    for (const day of ['수', '목', '금']) await page.getByRole('checkbox', { name: `${day}요일` }).uncheck()
    await page.getByRole('combobox', { name: '언제까지' }).selectOption('16:00')
    await page.getByRole('button', { name: '이대로 보기' }).click()
    const common = page.getByRole('list', { name: '모두 비는 시간' }).getByRole('listitem')
    await expect(common).toHaveCount(3)
    await expect(common.first()).toContainText('10:30–13:00')
    await page.getByRole('link', { name: '화요일 10:30–13:00, 모두 비어요' }).click()
    await expect(page.getByText(`화요일 10:30–13:00 · 모두 비어요 · 나, ${friend.nickname}`)).toBeVisible()
    await page.getByRole('textbox', { name: '수업 찾기' }).fill('그런 수업은 없다')
    await page.getByRole('button', { name: '찾기' }).click()
    await expect(page.getByText('그 말로는 모두 비는 때에 열리는 수업이 없어요.')).toBeVisible()
    await expect(common).toHaveCount(3)
  })

  test('one says that friends may know of free time', { tag: '@desktop' }, async ({ page, newcomer }) => {
    await newcomer()
    await page.goto('/friends')
    const told = page.getByRole('switch', { name: '지금 공강인지 알려 주기' })
    await expect(told).not.toBeChecked()
    await told.check()
    await page
      .getByRole('region', { name: '친구에게 보이는 것' })
      .getByRole('button', { name: '저장' })
      .click()
    await expect(told).toBeChecked()
    await told.uncheck()
    await page
      .getByRole('region', { name: '친구에게 보이는 것' })
      .getByRole('button', { name: '저장' })
      .click()
    await expect(told).not.toBeChecked()
  })
})

test('common free time is accessible in light and dark', async ({ page, request, signIn, freshStudent }) => {
  const [me, friend] = [await freshStudent(), await freshStudent()]
  const { friendId } = await twoFriends(request, [me, friend], weeks)
  await signIn(me)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(`/friends/free?with=${friendId}&at=0.09:00`)
    await page.getByText('목록으로 보기').click()
    await page.getByText('보기 설정').click()
    await expectAccessible(page)
  }
})
