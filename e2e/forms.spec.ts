import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, password, test } from './fixtures'
import { alive } from './steps'

const textbox = (page: Page, name: string) => page.getByRole('textbox', { name })

test('an error goes when its field changes, and only that one', async ({ page, freshStudent }) => {
  const taken = await freshStudent()
  await page.goto('/register')
  await alive(page)
  await page.getByRole('combobox', { name: '학교' }).selectOption('moram')
  await textbox(page, '아이디').fill(taken.loginId)
  await textbox(page, '비밀번호').fill('password1234')
  await textbox(page, '닉네임').fill(taken.nickname)
  await page.getByRole('checkbox', { name: /동의해요/ }).check()
  await page.getByRole('button', { name: '가입하기' }).click()

  await expect(textbox(page, '비밀번호')).toHaveAccessibleDescription(/널리 알려진/)
  await expect(textbox(page, '아이디')).toHaveAccessibleDescription(/다른 분이 쓰고 있는 아이디/)
  await expect(textbox(page, '닉네임')).toHaveAccessibleDescription(/다른 분이 쓰고 있어요/)

  await textbox(page, '비밀번호').fill(password)
  await expect(textbox(page, '비밀번호')).not.toHaveAttribute('aria-invalid', 'true')
  await expect(textbox(page, '비밀번호')).not.toHaveAccessibleDescription(/널리 알려진/)
  await expect(textbox(page, '닉네임')).toHaveAccessibleDescription(/다른 분이 쓰고 있어요/)
})

test('what is required and empty is named beside its field before anything is sent', async ({
  page,
  newcomer,
}) => {
  await newcomer()
  await page.goto('/boards/free/write')
  await alive(page)
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await textbox(page, '내용').fill('제목이 없는 글이에요.')
  await page.getByRole('button', { name: '올리기' }).click()

  await expect(textbox(page, '제목')).toHaveAccessibleDescription('제목을 입력해 주세요.')
  await expect(textbox(page, '제목')).toBeFocused()
  await textbox(page, '제목').fill('이제 있어요')
  await expect(textbox(page, '제목')).not.toHaveAccessibleDescription(/입력해/)
  expect(sent).toEqual([])
})

test('a title is never cut: who is over sees by how much, and nothing is lost', async ({
  page,
  newcomer,
}) => {
  await newcomer()
  await page.goto('/boards/free/write')
  await alive(page)
  const long = '🐢'.repeat(101)
  await textbox(page, '제목').fill(long)
  await expect(page.getByText('101 / 100')).toBeVisible()
  await textbox(page, '내용').fill(`거북이 ${randomBytes(4).toString('hex')}`)
  await page.getByRole('button', { name: '올리기' }).click()
  await expect(textbox(page, '제목')).toHaveAccessibleDescription(/100자까지/)
  await expect(textbox(page, '제목')).toHaveValue(long)

  const fits = '🐢'.repeat(100)
  await textbox(page, '제목').fill(fits)
  await page.getByRole('button', { name: '올리기' }).click()
  await expect(page.getByRole('heading', { level: 1, name: fits })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the server names what is empty', async ({ page, newcomer }) => {
    await newcomer()
    await page.goto('/boards/free/write')
    await textbox(page, '내용').fill('제목이 없는 글이에요.')
    await page.getByRole('button', { name: '올리기' }).click()

    await expect(textbox(page, '제목')).toHaveAccessibleDescription('제목을 입력해 주세요.')
    await expect(textbox(page, '내용')).toHaveValue('제목이 없는 글이에요.')
  })
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('another e-mail address takes the current password', async ({ page, newcomer }) => {
      await newcomer()
      await page.goto('/settings/profile')
      if (javaScriptEnabled) {
        await alive(page)
        await expect(textbox(page, '지금 비밀번호')).toBeHidden()
      }
      await textbox(page, '이메일').fill('new@example.com')
      await textbox(page, '지금 비밀번호').fill('not the right one')
      await page.getByRole('button', { name: '저장' }).click()
      await expect(textbox(page, '지금 비밀번호')).toHaveAccessibleDescription(/맞지 않아요/)
      await expect(textbox(page, '이메일')).toHaveValue('new@example.com')

      await textbox(page, '지금 비밀번호').fill(password)
      await page.getByRole('button', { name: '저장' }).click()
      await expect(page.getByRole('status').filter({ hasText: '프로필을 저장했어요' })).toBeVisible()
      await page.goto('/settings/profile')
      await expect(textbox(page, '이메일')).toHaveValue('new@example.com')
    })
  })
}
