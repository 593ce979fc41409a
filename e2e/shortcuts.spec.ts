import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

const list = (page: Page) => page.getByRole('dialog', { name: '단축키' })

/** What a keyboard sends under a Hangul layout: the jamo, and the place of the key. */
async function pressHangul(page: Page, key: string, code: string) {
  await page.evaluate(
    ([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true })),
    [key, code] as const,
  )
}

/** Keys are heard once the page is alive. */
async function showList(page: Page) {
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(list(page)).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

test('keys walk through rows, open, like and go elsewhere', async ({ page, newcomer }) => {
  await newcomer()
  await page.goto('/boards/free')
  await showList(page)
  await expectAccessible(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()

  const rows = page.getByRole('main').getByRole('listitem').getByRole('link')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('Enter')

  const like = page.getByRole('button', { name: /^공감/ }).first()
  await expect(like).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('l')
  await expect(like).toHaveAttribute('aria-pressed', 'true')

  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/\/boards$/)
})

test('under a Hangul layout the same keys work', async ({ page, newcomer }) => {
  await newcomer()
  await page.goto('/boards/free')
  await showList(page)
  await page.getByRole('button', { name: '닫기' }).click()
  await pressHangul(page, 'ㅜ', 'KeyN')
  await expect(page).toHaveURL(/\/boards\/free\/write$/)
})

test('letters typed into a field stay letters', async ({ page, newcomer }) => {
  await newcomer()
  await page.goto('/boards/free/write')
  await showList(page)
  await page.getByRole('button', { name: '닫기' }).click()
  const title = page.getByRole('textbox', { name: '제목' })
  await title.pressSequentially('gb?')
  await expect(title).toHaveValue('gb?')
  await expect(list(page)).toBeHidden()
  await expect(page).toHaveURL(/\/write$/)
})

test('switched off, no key does anything', async ({ page, newcomer }) => {
  await newcomer()
  await page.goto('/settings/look')
  await page.getByRole('switch', { name: '단축키 쓰기' }).uncheck()
  await page.getByRole('button', { name: '저장' }).click()
  await expect(page.getByRole('status').filter({ hasText: '설정을 저장했어요' })).toBeVisible()

  await page.getByRole('navigation', { name: '설정' }).getByRole('link', { name: '화면과 단축키' }).click()
  await expect(page.getByRole('switch', { name: '단축키 쓰기' })).not.toBeChecked()
  await page.keyboard.press('?')
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(list(page)).toBeHidden()
  await expect(page).toHaveURL(/\/settings\/look$/)
})
