import type { Page } from '@playwright/test'
import { expect } from './fixtures'

type Words = { title: string; content?: string; named?: boolean; question?: boolean }

/** Writes through the form, which is open already when `here`, and ends on the page of the new post. */
export async function write(
  page: Page,
  { title, content = '내용이에요.', named = false, question = false }: Words,
  { here = false } = {},
) {
  if (!here) await page.goto('/boards/free/write')
  await page.getByRole('textbox', { name: '제목' }).fill(title)
  await page.getByRole('textbox', { name: '내용' }).fill(content)
  if (named) await page.getByRole('switch', { name: '익명' }).uncheck()
  if (question) await page.getByRole('checkbox', { name: /질문/ }).check()
  await page.getByRole('button', { name: '올리기' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

export async function comment(page: Page, words: string, { named = false } = {}) {
  await page.getByRole('textbox', { name: '댓글' }).fill(words)
  if (named) await page.getByRole('switch', { name: '익명' }).uncheck()
  await page.getByRole('button', { name: '댓글 올리기' }).click()
  await expect(page.getByText(words)).toBeVisible()
}

/** Until the page's scripts answer: what is typed before that is heard by the browser alone. */
export async function alive(page: Page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main, form')].some((one) =>
      Object.keys(one).some((key) => key.startsWith('__react')),
    ),
  )
}

type Found = { items: { id: string; course: { id: string; title: string } }[] }

/** A course that runs and that nobody of the demo has written about: the tests share none. */
export async function someCourse(page: Page, place: number): Promise<string> {
  const found = await page.request.get('/api/v1/sections?sort=code&limit=100')
  const { items } = (await found.json()) as Found
  const courses = [...new Set(items.map(({ course }) => course.id))]

  return `/courses/${courses[place % courses.length]}`
}
