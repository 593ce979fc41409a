import { expect, test, unique } from './fixtures'

test('a student opens a board, pins a notice, and closes it only while it is empty', async ({
  page,
  newcomer,
}) => {
  await newcomer()
  const name = unique('책읽는밤').slice(0, 13)
  await page.goto('/boards/new')
  await page.getByRole('textbox', { name: '이름', exact: true }).fill(name)
  await page.getByRole('textbox', { name: '한 줄 설명' }).fill('밤에 책 읽는 사람들의 게시판이에요.')
  await page.getByRole('button', { name: '게시판 열기' }).click()
  await expect(page.getByRole('heading', { level: 1, name }).first()).toBeVisible()
  const board = page.url()

  await page.goto(`${board}/write`)
  const title = unique('읽는 순서')
  await page.getByRole('textbox', { name: '제목' }).fill(title)
  await page.getByRole('textbox', { name: '내용' }).fill('이번 주는 시집이에요.')
  await page.getByRole('button', { name: '올리기' }).click()
  await page.getByRole('button', { name: '글 메뉴' }).first().click()
  await page.getByRole('menuitem', { name: '공지로 올리기' }).click()
  await expect(page.getByRole('link', { name: `공지 ${title}` })).toBeVisible()

  await page.goto(`${board}/settings`)
  await page.getByRole('button', { name: '게시판 닫기' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '글이 있는 게시판은 닫을 수 없어요' })).toBeVisible()
})

test('only the owner changes a board', async ({ page, newcomer }) => {
  await newcomer()
  const refused = await page.goto('/boards/free/settings')

  expect(refused?.status()).toBe(403)
})

test('a name that is taken is refused beside its field, and nothing is lost', async ({ page, newcomer }) => {
  await newcomer()
  await page.goto('/boards/new')
  await page.getByRole('textbox', { name: '이름', exact: true }).fill('자유게시판')
  await page.getByRole('textbox', { name: '한 줄 설명' }).fill('또 하나의 자유')
  await page.getByRole('button', { name: '게시판 열기' }).click()

  await expect(page.getByText('같은 이름의 게시판이 이미 있어요.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '이름', exact: true })).toHaveValue('자유게시판')
  await expect(page.getByRole('textbox', { name: '한 줄 설명' })).toHaveValue('또 하나의 자유')
})

test('pinned boards stand on home in one’s own order', async ({ page, newcomer }) => {
  await newcomer()
  await page.goto('/boards')
  for (const name of ['자유게시판', '정보게시판']) {
    const pin = page.getByRole('button', { name: `${name} 즐겨찾기` })
    // The button answers before the server has: a page that is left too soon takes the wish along.
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await pin.click()
    await expect(pin).toHaveAttribute('aria-pressed', 'true')
    await answered
  }
  await page.reload()
  await page.getByRole('button', { name: '정보게시판 위로' }).click()
  await expect(page.getByRole('list', { name: '즐겨찾는 순서' }).getByRole('listitem').first()).toContainText(
    '정보게시판',
  )

  await page.goto('/')
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText('정보게시판')
})

test('a board of another university is not there', async ({ page, newcomer }) => {
  await newcomer()

  expect((await page.goto('/boards/no-such-board'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
