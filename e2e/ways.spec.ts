import type { Locator, Page } from '@playwright/test'
import { expect, password, test } from './fixtures'
import { alive, comment, write } from './steps'

async function signInHere(page: Page, loginId: string) {
  await page.getByRole('combobox', { name: '학교' }).selectOption('moram')
  await page.getByRole('textbox', { name: '아이디' }).fill(loginId)
  await page.getByRole('textbox', { name: '비밀번호' }).fill(password)
  await page.getByRole('button', { name: '로그인', exact: true }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('who was sent to the door comes back to the page they wanted', async ({ page, freshStudent }) => {
      const { loginId } = await freshStudent()
      await page.goto('/boards/free/write')
      await expect(page).toHaveURL(/\/login\?to=/)
      await signInHere(page, loginId)
      await expect(page).toHaveURL(/\/boards\/free\/write$/)
    })

    test('the door leads to no other site', async ({ page, freshStudent }) => {
      const { loginId } = await freshStudent()
      await page.goto('/login?to=//else.example/boards')
      await signInHere(page, loginId)
      await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/$/)
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })
  const back = (page: Page) => page.getByRole('link', { name: '뒤로' })

  test('the arrow of a post goes back to where one came from', async ({ page, newcomer }) => {
    await newcomer()
    await page.goto('/')
    await alive(page)
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
    await expect(page).toHaveURL(/\/posts\//)
    await back(page).click()
    await expect(page).toHaveURL(/\/$/)

    await page.goto('/boards/free')
    await alive(page)
    await page.getByRole('link', { name: '글쓰기' }).click()
    await write(page, { title: '돌아가는 길', content: `갔다가 와요 ${Date.now()}` }, { here: true })
    await comment(page, '댓글을 달아도 길은 같아요')
    await back(page).click()
    await expect(page).toHaveURL(/\/boards\/free$/)
  })

  test('opened from elsewhere it leads to the board', async ({ page, newcomer }) => {
    await newcomer()
    const { items } = await (await page.request.get('/api/v1/posts?board=free')).json()
    await page.goto(`/posts/${items[0].id}`)
    await alive(page)
    await back(page).click()
    await expect(page).toHaveURL(/\/boards\/free$/)
  })

  test('a board is pinned from its bar, and home says so', async ({ page, newcomer }) => {
    await newcomer()
    await page.goto('/')
    await expect(page.getByText('게시판에 핀을 꽂으면')).toBeVisible()
    await page.goto('/boards/info')
    await alive(page)
    const pin = page.getByRole('button', { name: /즐겨찾기/ })
    await pin.click()
    await expect(pin).toHaveAttribute('aria-pressed', 'true')
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 2, name: '즐겨찾는 게시판' })).toBeVisible()
    await expect(page.getByText('게시판에 핀을 꽂으면')).toBeHidden()
  })

  test('small things are 44 px high to the finger', async ({ page, newcomer }) => {
    await newcomer()
    await write(page, { title: '누르기 쉬운 글', content: `손가락 ${Date.now()}` })
    await comment(page, '눌러 보세요')
    await expect(page.getByRole('link', { name: /에게 답글/ })).toBeVisible()
    expect(await reach(page.getByRole('link', { name: /에게 답글/ }))).toBeGreaterThanOrEqual(44)

    await page.goto('/settings/look')
    const dark = page.locator('label').filter({ has: page.getByRole('radio', { name: '어둡게' }) })
    expect(await reach(dark)).toBeGreaterThanOrEqual(44)
  })
})

/** How many pixels above each other, through its middle, press it. */
async function reach(target: Locator): Promise<number> {
  await target.scrollIntoViewIfNeeded()

  return target.evaluate((element) => {
    const { left, width, top, height } = element.getBoundingClientRect()
    const x = left + width / 2
    const hits = Array.from({ length: 80 }, (_, step) => top + height / 2 - 40 + step)

    return hits.filter((y) => element.contains(document.elementFromPoint(x, y))).length
  })
}
