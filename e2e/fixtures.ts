import { randomBytes } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

export const password = 'moram-demo-1234'

export type Student = { loginId: string; nickname: string; university: string }

export type Fixtures = {
  /** Makes this page somebody's: one of the demo campus, or a student that `freshStudent` made. */
  signIn: (who: string | Student) => Promise<void>
  /** A student nobody else knows, so that no test depends on another. */
  freshStudent: () => Promise<Student>
  /** Makes this page somebody's who has just registered. */
  newcomer: () => Promise<Student>
  /** A named member's own window, beside the page of the test. */
  windowOf: (who: string | Student) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  signIn: async ({ page }, use) => {
    await use((who) => enter(page, who))
  },
  freshStudent: async ({ playwright, baseURL }, use) => {
    const api = await playwright.request.newContext(baseURL ? { baseURL } : {})
    await use(async () => {
      const loginId = `s${randomBytes(7).toString('hex')}`
      const student = { university: 'moram', loginId, nickname: nickname() }
      const made = await api.post('/api/v1/users', { data: { ...student, password } })
      expect(made.status(), await made.text()).toBe(201)
      return student
    })
    await api.dispose()
  },
  newcomer: async ({ signIn, freshStudent }, use) => {
    await use(async () => {
      const student = await freshStudent()
      await signIn(student)
      return student
    })
  },
  windowOf: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = []
    await use(async (who) => {
      const context = await browser.newContext(baseURL ? { baseURL } : {})
      opened.push(context)
      const page = await context.newPage()
      await enter(page, who)
      return page
    })
    for (const context of opened) await context.close()
  },
})

async function enter(page: Page, who: string | Student) {
  const { loginId, university } = typeof who === 'string' ? { loginId: who, university: 'moram' } : who
  await page.context().clearCookies()
  const csrf = await page.request.get('/api/auth/csrf')
  const { csrfToken } = await csrf.json()
  const entered = await page.request.post('/api/auth/callback/credentials', {
    form: { csrfToken, university, loginId, password, json: 'true' },
    headers: { origin: new URL(csrf.url()).origin },
  })
  expect(entered.ok(), await entered.text()).toBe(true)
}

/** Ten letters: Hangul syllables and digits, unlikely to be taken. */
export function nickname(): string {
  const bytes = randomBytes(8)
  return `모${[...bytes].map((byte) => String.fromCodePoint(0xac00 + byte * 40)).join('')}`
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** No violation of WCAG 2.2 AA that a machine can see, in either look: only contrast depends on it. Colours do not glide meanwhile. */
export async function expectAccessible(page: Page) {
  // While one page gives way to the next there is a moment without a title.
  await expect(page).toHaveTitle(/./)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await painted(page)
  const inLight = await new AxeBuilder({ page }).withTags(levels).analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  await painted(page)
  const inDark = await new AxeBuilder({ page }).withRules('color-contrast').analyze()
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })

  expect([...blamed('light', inLight), ...blamed('dark', inDark)]).toEqual([])
}

/** Even a colour that does not glide changes with a picture, not at once. */
function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>

function blamed(look: string, { violations }: Found): string[] {
  return violations.map(({ id, nodes }) => `${look}, ${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

/** Words that no other test writes. */
export function unique(words: string): string {
  return `${words} ${randomBytes(4).toString('hex')}`
}

export { expect }
