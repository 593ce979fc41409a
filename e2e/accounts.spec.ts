import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, nickname, password, test } from './fixtures'
import { letterTo } from './outbox'

type Wish = { university?: string; loginId: string; nickname: string; password?: string; email?: string }

const newLoginId = () => `e${randomBytes(6).toString('hex')}`

async function fillRegistration(page: Page, wish: Wish) {
  await page.goto('/register')
  await page.getByRole('combobox', { name: '학교' }).selectOption(wish.university ?? 'moram')
  await page.getByRole('textbox', { name: '아이디' }).fill(wish.loginId)
  await page.getByRole('textbox', { name: '비밀번호' }).fill(wish.password ?? password)
  await page.getByRole('textbox', { name: '닉네임' }).fill(wish.nickname)
  if (wish.email) await page.getByRole('textbox', { name: '이메일' }).fill(wish.email)
  await page.getByRole('checkbox', { name: /동의해요/ }).check()
}

async function fillSignIn(page: Page, loginId: string, word = password) {
  await page.goto('/login')
  await page.getByRole('combobox', { name: '학교' }).selectOption('moram')
  await page.getByRole('textbox', { name: '아이디' }).fill(loginId)
  await page.getByRole('textbox', { name: '비밀번호' }).fill(word)
  await page.getByRole('button', { name: '로그인', exact: true }).click()
}

async function expectInside(page: Page) {
  await expect(page.getByRole('navigation', { name: '들어가기' })).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2, name: /게시판/ })).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a newcomer registers and is inside; out and in again', async ({ page }) => {
      const loginId = newLoginId()
      await fillRegistration(page, { loginId, nickname: nickname() })
      await page.getByRole('button', { name: '가입하기' }).click()
      await expectInside(page)

      await page.goto('/settings')
      await page.getByRole('button', { name: '로그아웃' }).click()
      await expect(page.getByRole('link', { name: '로그인', exact: true }).first()).toBeVisible()
      expect((await page.goto('/boards'))?.url()).toContain('/login')

      await fillSignIn(page, loginId)
      await expectInside(page)
    })

    test('a refused registration says why beside the field and keeps what was typed', async ({ page }) => {
      const loginId = newLoginId()
      const called = nickname()
      await fillRegistration(page, { loginId, nickname: called, password: 'password1234' })
      await page.getByRole('button', { name: '가입하기' }).click()

      await expect(page.getByRole('textbox', { name: '비밀번호' })).toHaveAccessibleDescription(
        /널리 알려진 비밀번호/,
      )
      await expect(page.getByRole('textbox', { name: '아이디' })).toHaveValue(loginId)
      await expect(page.getByRole('textbox', { name: '닉네임' })).toHaveValue(called)
      await expect(page.getByRole('combobox', { name: '학교' })).toHaveValue('moram')
      await expect(page.getByRole('checkbox', { name: /동의해요/ })).toBeChecked()
    })

    test('a wrong password says so and keeps the login id', async ({ page, freshStudent }) => {
      const { loginId } = await freshStudent()
      await fillSignIn(page, loginId, 'not the right one')

      await expect(
        page.getByRole('alert').filter({ hasText: '아이디나 비밀번호가 맞지 않아요' }),
      ).toBeVisible()
      await expect(page.getByRole('textbox', { name: '아이디' })).toHaveValue(loginId)
      await expect(page.getByRole('textbox', { name: '비밀번호' })).toHaveValue('')
    })

    test('a forgotten password is set anew by the link in the mail, once', async ({ page }) => {
      const loginId = newLoginId()
      const email = `${loginId}@example.com`
      await page.request.post('/api/v1/users', {
        data: { university: 'moram', loginId, nickname: nickname(), password, email },
      })
      await page.goto('/password')
      await page.getByRole('combobox', { name: '학교' }).selectOption('moram')
      await page.getByRole('textbox', { name: '아이디' }).fill(loginId)
      await page.getByRole('button', { name: '링크 받기' }).click()
      await expect(page.getByRole('heading', { name: '메일을 확인해 주세요' })).toBeVisible()

      const path = /\/password\/[\w-]+/.exec(await letterTo(email))?.[0] ?? ''
      await page.goto(path)
      await page.getByRole('textbox', { name: '새 비밀번호' }).fill('tortoise drinks slowly')
      await page.getByRole('button', { name: '비밀번호 바꾸기' }).click()
      await expect(page.getByRole('status').filter({ hasText: '새 비밀번호를 정했어요' })).toBeVisible()
      await fillSignIn(page, loginId, 'tortoise drinks slowly')
      await expectInside(page)

      await page.goto(path)
      await page.getByRole('textbox', { name: '새 비밀번호' }).fill('another long sentence')
      await page.getByRole('button', { name: '비밀번호 바꾸기' }).click()
      await expect(page.getByRole('alert').filter({ hasText: '이미 썼거나' })).toBeVisible()
    })

    test('an account that is not there gets the same page', async ({ page }) => {
      await page.goto('/password')
      await page.getByRole('textbox', { name: '아이디' }).fill('nobody_here')
      await page.getByRole('button', { name: '링크 받기' }).click()
      await expect(page.getByRole('heading', { name: '메일을 확인해 주세요' })).toBeVisible()
    })

    test('a member of 한빛대학교 gets in with the code from the school mail', async ({ page }) => {
      const loginId = newLoginId()
      const email = `${loginId}@hanbit.ac.example`
      await fillRegistration(page, { university: 'hanbit', loginId, nickname: nickname() })
      await page.getByRole('button', { name: '가입하기' }).click()
      await expect(page.getByRole('heading', { level: 1, name: '학교 확인' })).toBeVisible()
      expect((await page.goto('/boards/free'))?.url()).toContain('/verify')

      await page.getByRole('textbox', { name: '학교 메일' }).fill('me@example.com')
      await page.getByRole('button', { name: '코드 받기' }).click()
      await expect(page.getByRole('textbox', { name: '학교 메일' })).toHaveAccessibleDescription(
        /한빛대학교 메일/,
      )
      await page.getByRole('textbox', { name: '학교 메일' }).fill(email)
      await page.getByRole('button', { name: '코드 받기' }).click()

      const code = /^\d{6}$/m.exec(await letterTo(email))?.[0] ?? ''
      await page.getByRole('textbox', { name: '확인 코드' }).fill(code === '000000' ? '000001' : '000000')
      await page.getByRole('button', { name: '확인', exact: true }).click()
      await expect(page.getByRole('textbox', { name: '확인 코드' })).toHaveAccessibleDescription(
        /코드가 맞지 않아요/,
      )
      await page.getByRole('textbox', { name: '확인 코드' }).fill(code)
      await page.getByRole('button', { name: '확인', exact: true }).click()
      await expectInside(page)
    })
  })
}

test('whether a name is free is told while typing', async ({ page, freshStudent }) => {
  const taken = await freshStudent()
  await page.goto('/register')
  await page.getByRole('combobox', { name: '학교' }).selectOption('moram')
  const loginId = page.getByRole('textbox', { name: '아이디' })
  await loginId.fill(taken.loginId)
  await expect(loginId).toHaveAccessibleDescription(/다른 분이 쓰고 있는 아이디/)
  await loginId.fill(newLoginId())
  await expect(loginId).toHaveAccessibleDescription(/쓸 수 있는 아이디예요/)

  const called = page.getByRole('textbox', { name: '닉네임' })
  await called.fill('익명')
  await expect(called).toHaveAccessibleDescription(/쓸 수 없어요/)
})

test('a double click on 가입하기 makes one account', async ({ page }) => {
  const loginId = newLoginId()
  await fillRegistration(page, { loginId, nickname: nickname() })
  await page.getByRole('button', { name: '가입하기' }).dblclick()
  await expectInside(page)
})

test('who is signed in is not asked to sign in', async ({ page, newcomer }) => {
  await newcomer()
  for (const path of ['/login', '/register']) {
    await page.goto(path)
    await expectInside(page)
  }
})

test('the session cookie is hidden from scripts and no bearer token', async ({ page, newcomer }) => {
  await newcomer()
  const cookies = await page.context().cookies()
  const session = cookies.find(({ name }) => name.includes('session-token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })

  await page.context().clearCookies()
  const answer = await page.request.get('/api/v1/me', {
    headers: { authorization: `Bearer ${session?.value}` },
  })
  expect(answer.status()).toBe(401)
})

test('the sign-in door sends nobody elsewhere and never breaks', async ({ request, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const claim = { csrfToken, university: 'moram', loginId: 'minji', password }
  const foreign = [
    'https://evil.example/',
    '//evil.example',
    'javascript:alert(1)',
    'http://[',
    '\\evil',
    '%00',
  ]
  for (const callbackUrl of foreign) {
    const query = `callbackUrl=${encodeURIComponent(callbackUrl)}`
    const asked = await request.get(`/api/auth/signin?${query}`, { maxRedirects: 0 })
    expect(asked.status(), callbackUrl).toBeLessThan(500)
    const entered = await request.post(`/api/auth/callback/credentials?${query}`, {
      form: { ...claim, callbackUrl, json: 'true' },
      headers: { origin },
    })
    expect(entered.status(), callbackUrl).toBe(200)
    expect(new URL((await entered.json()).url).origin, callbackUrl).toBe(origin)
  }

  const json = { origin, 'content-type': 'application/json' }
  for (const data of [
    '{',
    'null',
    '[]',
    '"x"',
    JSON.stringify({ csrfToken, university: {}, loginId: [1] }),
  ]) {
    const answer = await request.post('/api/auth/callback/credentials', {
      data,
      headers: json,
      maxRedirects: 0,
    })
    expect(answer.status(), data).toBeLessThan(500)
  }
  const cookie = 'next-auth.callback-url=not an address; next-auth.session-token=abc'
  expect((await request.get('/api/auth/session', { headers: { cookie } })).status()).toBeLessThan(500)
})

test('a refused registration goes to the field it blames and keeps the password', async ({ page }) => {
  await fillRegistration(page, { loginId: newLoginId(), nickname: '가' })
  const eye = page.getByRole('button', { name: '비밀번호 보기' })
  await expect(async () => {
    await eye.click()
    await expect(eye).toHaveAttribute('aria-pressed', 'true', { timeout: 1_000 })
  }).toPass()
  await page.getByRole('button', { name: '가입하기' }).click()

  await expect(page.getByRole('textbox', { name: '닉네임' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: '비밀번호' })).toHaveValue(password)
})
