import { expect, test, unique } from './fixtures'
import { comment, write } from './steps'

test('an anonymous post never names its author', async ({ page, newcomer, signIn }) => {
  const title = unique('아무도 모르게')
  const author = await newcomer()
  await write(page, { title })
  await expect(page.getByRole('article').getByText('익명(글쓴이)', { exact: true })).toBeVisible()

  await signIn('jun')
  const list = await (await page.request.get('/api/v1/posts?board=free')).text()
  expect(list).toContain(title)
  for (const trace of [author.loginId, author.nickname]) {
    expect(list).not.toContain(trace)
    expect(await (await page.request.get(page.url())).text()).not.toContain(trace)
  }
})

test('a thread numbers its people and marks the hidden author', async ({
  page,
  newcomer,
  freshStudent,
  windowOf,
}) => {
  const title = unique('점심 뭐 먹을까요')
  await newcomer()
  await write(page, { title })

  const other = await windowOf(await freshStudent())
  await other.goto(page.url())
  await expect(other.getByText('이 글에서 익명1로 보여요')).toBeVisible()
  await comment(other, unique('국밥이요'))
  await expect(other.getByText('익명1', { exact: true }).first()).toBeVisible()

  await page.reload()
  await page.getByRole('link', { name: '익명1에게 답글' }).click()
  await page.getByRole('textbox', { name: '답글' }).fill('좋아요, 같이 가요')
  await page.getByRole('button', { name: '답글 올리기' }).click()
  const reply = page.getByRole('article', { name: '익명(글쓴이) 댓글' })
  await expect(reply).toContainText('좋아요, 같이 가요')
})

test('공감 and 스크랩 are given and taken back', async ({ page, newcomer, freshStudent, windowOf }) => {
  const title = unique('공감해 주세요')
  await newcomer()
  await write(page, { title })

  const reader = await windowOf(await freshStudent())
  await reader.goto(page.url())
  await reader.getByRole('button', { name: '공감' }).first().click()
  await expect(reader.getByRole('button', { name: '공감 1' })).toHaveAttribute('aria-pressed', 'true')
  await reader.getByRole('button', { name: '스크랩' }).click()
  await expect(reader.getByRole('button', { name: '스크랩 1' })).toBeVisible()
  await expect(async () => {
    await reader.goto('/me/scraps')
    await expect(reader.getByRole('link', { name: title })).toBeVisible({ timeout: 2000 })
  }).toPass()

  await reader.goto(page.url())
  await reader.getByRole('button', { name: '공감 1' }).click()
  await expect(reader.getByRole('button', { name: '공감', exact: true }).first()).toHaveAttribute(
    'aria-pressed',
    'false',
  )
})

test('a post is edited, deleted and brought back', async ({ page, newcomer }) => {
  const title = unique('고칠 글')
  await newcomer()
  await write(page, { title })
  const address = page.url()

  await page.getByRole('button', { name: '글 메뉴' }).first().click()
  await page.getByRole('menuitem', { name: '고치기' }).click()
  await page.getByRole('textbox', { name: '내용' }).fill('고친 내용이에요.')
  await page.getByRole('button', { name: '저장' }).click()
  await expect(page.getByText('고친 내용이에요.')).toBeVisible()

  await page.getByRole('button', { name: '글 메뉴' }).first().click()
  await page.getByRole('menuitem', { name: '지우기' }).click()
  await expect(page.getByRole('status').filter({ hasText: '글을 지웠어요' })).toBeVisible()
  await expect(page.getByRole('link', { name: title })).toBeHidden()
  expect((await page.request.get(address)).status()).toBe(404)

  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('two tabs do not overwrite one another', async ({ page, context, newcomer }) => {
  const title = unique('두 탭')
  await newcomer()
  await write(page, { title })
  const edit = `${page.url()}/edit`
  const second = await context.newPage()
  await page.goto(edit)
  await second.goto(edit)

  await page.getByRole('textbox', { name: '내용' }).fill('첫째 탭')
  await page.getByRole('button', { name: '저장' }).click()
  await expect(page.getByText('첫째 탭')).toBeVisible()
  await second.getByRole('textbox', { name: '내용' }).fill('둘째 탭')
  await second.getByRole('button', { name: '저장' }).click()
  await expect(second.getByRole('alert').filter({ hasText: '먼저 고친 글' })).toBeVisible()
  await expect(second.getByRole('textbox', { name: '내용' })).toHaveValue('둘째 탭')
})

test('a refused post keeps every word', async ({ page, newcomer }) => {
  await newcomer()
  const words = { title: unique('같은 글'), content: '똑같은 내용이에요.' }
  await write(page, words)

  await page.goto('/boards/free/write')
  await page.getByRole('textbox', { name: '제목' }).fill(words.title)
  await page.getByRole('textbox', { name: '내용' }).fill(words.content)
  await page.getByRole('button', { name: '올리기' }).click()
  await expect(page.getByText('같은 글을 하루 안에 다시 올릴 수 없어요.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '제목' })).toHaveValue(words.title)
  await expect(page.getByRole('textbox', { name: '내용' })).toHaveValue(words.content)
})

test('an answered question can no longer be taken away', async ({
  page,
  newcomer,
  freshStudent,
  windowOf,
}) => {
  await newcomer()
  await write(page, { title: unique('질문이요'), question: true })
  const other = await windowOf(await freshStudent())
  await other.goto(page.url())
  await comment(other, unique('답이요'))

  await page.reload()
  await page.getByRole('button', { name: '글 메뉴' }).first().click()
  await page.getByRole('menuitem', { name: '지우기' }).click()
  await expect(page.getByText('댓글이 달린 질문은 고치거나 지울 수 없어요')).toBeVisible()
})

test('an answer reaches the inbox, and is new only once', async ({
  page,
  signIn,
  freshStudent,
  windowOf,
}) => {
  const [author, answerer] = [await freshStudent(), await freshStudent()]
  await signIn(author)
  await write(page, { title: unique('알림이 올까요') })
  const other = await windowOf(answerer)
  await other.goto(page.url())
  const words = unique('왔어요')
  await comment(other, words)

  await page.goto('/')
  await expect(page.getByRole('link', { name: /알림, 새 소식 1개/ }).first()).toBeVisible()
  await page.goto('/inbox')
  await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible()
  await expect(async () => {
    await page.goto('/')
    await expect(page.getByRole('link', { name: '알림', exact: true }).first()).toBeVisible({ timeout: 1000 })
  }).toPass()
})

test('a deleted comment can be brought back', async ({ page, newcomer }) => {
  await newcomer()
  await write(page, { title: unique('혼잣말') })
  const words = unique('지울 댓글')
  await comment(page, words)

  await page.getByRole('button', { name: '댓글 메뉴' }).click()
  await page.getByRole('menuitem', { name: '지우기' }).click()
  await expect(page.getByText('댓글을 지웠어요')).toBeVisible()
  await expect(page.getByText(words)).toBeHidden()
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(page.getByText(words)).toBeVisible()
})

test('Enter does not send a comment while a syllable is being composed', async ({ page, newcomer }) => {
  await newcomer()
  await write(page, { title: unique('한글 입력') })
  const field = page.getByRole('textbox', { name: '댓글' })
  await field.fill('안녕하세')
  await field.evaluate((area) => {
    area.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    )
  })

  await expect(field).toHaveValue('안녕하세')
  await expect(page.getByText('아직 댓글이 없어요')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one reads, posts, comments and gives a 공감', async ({ page, newcomer }) => {
    await newcomer()
    const title = unique('스크립트 없이')
    await write(page, { title })
    const words = unique('댓글도 달려요')
    await comment(page, words)
    await page.goto('/boards/free')
    await expect(page.getByRole('link', { name: title })).toBeVisible()

    await newcomer()
    await page.goto('/boards/free')
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('button', { name: '공감' }).first().click()
    await expect(page.getByRole('button', { name: '공감 1' })).toBeVisible()
  })
})
