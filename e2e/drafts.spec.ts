import type { Page } from '@playwright/test'
import { expect, test, unique } from './fixtures'
import { alive, write } from './steps'

const title = (page: Page) => page.getByRole('textbox', { name: '제목' })
const content = (page: Page) => page.getByRole('textbox', { name: '내용' })

async function openEditor(page: Page) {
  await page.goto('/boards/free')
  await alive(page)
  await page.getByRole('link', { name: '글쓰기' }).filter({ visible: true }).click()
  await expect(title(page)).toBeVisible()
}

test('half-written words are there again until they are sent', async ({ page, newcomer }) => {
  await newcomer()
  await openEditor(page)
  const name = unique('반쯤 쓴 글')
  await title(page).fill(name)
  await content(page).fill('아직 덜 썼어요.')
  await page.goBack()
  await expect(page).toHaveURL(/\/boards\/free$/)
  await page.goForward()
  await expect(title(page)).toHaveValue(name)
  await expect(content(page)).toHaveValue('아직 덜 썼어요.')

  await page.getByRole('button', { name: '올리기' }).filter({ visible: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await openEditor(page)
  await expect(title(page)).toHaveValue('')
})

test('who signs in after somebody is not shown their words', async ({ page, newcomer }) => {
  await newcomer()
  await openEditor(page)
  await title(page).fill('나만 아는 이야기')
  await newcomer()
  await openEditor(page)
  await expect(title(page)).toHaveValue('')
})

test('a connection that breaks while sending takes no words and makes no second post', async ({
  page,
  context,
  newcomer,
}) => {
  await newcomer()
  await openEditor(page)
  const name = unique('지하철에서 쓴 글')
  await title(page).fill(name)
  await content(page).fill('터널을 지나요.')
  const send = page.getByRole('button', { name: '올리기' }).filter({ visible: true })
  await context.setOffline(true)
  await send.click()
  await expect(page.getByRole('alert').filter({ hasText: '연결이 끊겨서' })).toBeVisible()
  await expect(title(page)).toHaveValue(name)
  await expect(content(page)).toHaveValue('터널을 지나요.')

  await context.setOffline(false)
  await send.click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const found = await page.request.get(`/api/v1/posts?title=${encodeURIComponent(name)}`)
  expect((await found.json()).items).toHaveLength(1)
})

test('a comment stays while one chooses whom to answer, and without a connection', async ({
  page,
  context,
  newcomer,
  windowOf,
  freshStudent,
}) => {
  await newcomer()
  const name = unique('댓글을 기다리는 글')
  await write(page, { title: name })
  const other = await windowOf(await freshStudent())
  await other.goto(page.url())
  await other.getByRole('textbox', { name: '댓글' }).fill('먼저 왔어요')
  await other.getByRole('button', { name: '댓글 올리기' }).click()
  await expect(other.getByText('먼저 왔어요')).toBeVisible()

  await page.reload()
  await alive(page)
  await page.getByRole('textbox', { name: '댓글' }).fill('반쯤 쓴 댓글')
  await page.getByRole('link', { name: '익명1에게 답글' }).click()
  const reply = page.getByRole('textbox', { name: '답글' })
  await expect(reply).toHaveValue('반쯤 쓴 댓글')

  await context.setOffline(true)
  await page.getByRole('button', { name: '답글 올리기' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '연결이 끊겨서' })).toBeVisible()
  await expect(reply).toHaveValue('반쯤 쓴 댓글')
  await context.setOffline(false)
  await page.getByRole('button', { name: '답글 올리기' }).click()
  await expect(page.getByRole('article').filter({ hasText: '반쯤 쓴 댓글' })).toHaveCount(1)
  await expect(page.getByRole('textbox', { name: '댓글' })).toHaveValue('')
})

test('a 공감 without a connection is put back and says so', async ({ page, context, newcomer }) => {
  await newcomer()
  const { items } = await (await page.request.get('/api/v1/posts?board=free')).json()
  await page.goto(`/posts/${items[0].id}`)
  await alive(page)
  const like = page.getByRole('button', { name: /^공감/ }).first()
  await context.setOffline(true)
  await like.click()
  await expect(page.getByRole('status').filter({ hasText: '연결이 끊겨서' })).toBeVisible()
  await expect(like).toHaveAttribute('aria-pressed', 'false')
})

test('home counts what is new on a board since one looked', async ({
  page,
  newcomer,
  windowOf,
  freshStudent,
}) => {
  const writer = await windowOf(await freshStudent())
  await newcomer()
  const board = unique('새소식').replace(/\s/g, '')
  const slug = `n-${Date.now().toString(36)}${Math.floor(Math.random() * 1000)}`
  await writer.request.post('/api/v1/boards', { data: { name: board, slug }, headers: await origin(writer) })
  await page.request.put(`/api/v1/boards/${slug}/pin`, { headers: await origin(page) })
  await page.goto(`/boards/${slug}`)
  await alive(page)
  await page.goto('/')
  const digest = page.getByRole('region', { name: board })
  await expect(digest.getByText('새 글 없음')).toBeVisible()

  await writer.request.post('/api/v1/posts', {
    data: { board: slug, title: '첫 소식', content: '왔어요', anonymous: true },
    headers: await origin(writer),
  })
  await page.goto('/')
  await expect(digest.getByText('새 글 1')).toBeVisible()
  await page.goto('/boards')
  await expect(page.getByRole('listitem').filter({ hasText: board }).getByText('새 글 1')).toBeVisible()
  await page.goto(`/boards/${slug}`)
  await alive(page)
  await expect(page.getByRole('link', { name: '첫 소식' })).toBeVisible()
  await page.goto('/')
  await expect(digest.getByText('새 글 없음')).toBeVisible()
})

async function origin(page: Page) {
  return { origin: new URL((await page.request.get('/livez')).url()).origin }
}
