import { expect, expectAccessible, nickname, password, test } from './fixtures'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a nickname changes, and then not again for thirty days', async ({ page, newcomer }) => {
      await newcomer()
      const called = nickname()
      await page.goto('/settings/profile')
      await page.getByRole('textbox', { name: '닉네임' }).fill(called)
      await page.getByRole('textbox', { name: '학과' }).fill('컴퓨터공학과')
      await page.getByRole('textbox', { name: '입학 연도' }).fill('2024')
      await page.getByRole('button', { name: '저장' }).click()
      await expect(page.getByRole('status').filter({ hasText: '프로필을 저장했어요' })).toBeVisible()

      await page.goto('/settings/profile')
      await expect(page.getByRole('textbox', { name: '닉네임' })).toHaveValue(called)
      await expect(page.getByRole('textbox', { name: '닉네임' })).toHaveAccessibleDescription(
        /\d+월 \d+일부터 다시 바꿀 수 있어요/,
      )
      await expect(page.getByRole('textbox', { name: '학과' })).toHaveValue('컴퓨터공학과')
    })

    test('a wrong year is refused beside its field and nothing is lost', async ({ page, newcomer }) => {
      await newcomer()
      await page.goto('/settings/profile')
      await page.getByRole('textbox', { name: '학과' }).fill('철학과')
      await page.getByRole('textbox', { name: '입학 연도' }).fill('1800')
      await page.getByRole('button', { name: '저장' }).click()

      await expect(page.getByRole('textbox', { name: '입학 연도' })).toHaveAccessibleDescription(/1950년부터/)
      await expect(page.getByRole('textbox', { name: '학과' })).toHaveValue('철학과')
    })

    test('a new password signs other devices out', async ({ page, newcomer, windowOf }) => {
      const student = await newcomer()
      const library = await windowOf(student)
      await page.goto('/settings/password')
      await page.getByRole('textbox', { name: '지금 비밀번호' }).fill(password)
      await page.getByRole('textbox', { name: '새 비밀번호' }).fill('tortoise drinks slowly')
      await page.getByRole('button', { name: '비밀번호 바꾸기' }).click()
      await expect(page.getByRole('status').filter({ hasText: '비밀번호를 바꿨어요' })).toBeVisible()

      expect((await library.goto('/boards'))?.url()).toContain('/login')
    })

    test('one signs another device out, or all others', async ({ page, newcomer, windowOf }) => {
      const student = await newcomer()
      const [library, laptop] = [await windowOf(student), await windowOf(student)]
      await page.goto('/settings/sessions')
      const devices = page.getByRole('list', { name: '로그인한 기기' }).getByRole('listitem')
      await expect(devices).toHaveCount(3)
      await expect(devices.filter({ hasText: '지금 이 기기' })).toHaveCount(1)

      await page
        .getByRole('button', { name: /로그아웃$/ })
        .first()
        .click()
      await expect(devices).toHaveCount(2)
      await page.getByRole('button', { name: '다른 기기 모두 로그아웃' }).click()
      await expect(devices).toHaveCount(1)
      for (const other of [library, laptop]) expect((await other.goto('/boards'))?.url()).toContain('/login')
    })

    test('the look is chosen once and stays', async ({ page, newcomer }) => {
      await newcomer()
      await page.goto('/settings/look')
      await page.getByRole('radio', { name: '어둡게' }).check({ force: true })
      await page.getByRole('button', { name: '저장' }).click()
      await expect(
        page.getByRole('status').filter({ hasText: '화면과 단축키 설정을 저장했어요' }),
      ).toBeVisible()
      await page.goto('/boards')
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    })
  })
}

test('the doors are accessible', async ({ page }) => {
  for (const path of [
    '/login',
    '/register',
    '/password',
    '/password?sent=1',
    '/password/x',
    '/terms',
    '/privacy',
  ]) {
    await page.goto(path)
    await expectAccessible(page)
  }
})

test('settings are accessible', async ({ page, newcomer }) => {
  await newcomer()
  for (const path of ['', '/profile', '/password', '/sessions', '/look']) {
    await page.goto(`/settings${path}`)
    await expectAccessible(page)
  }
})
