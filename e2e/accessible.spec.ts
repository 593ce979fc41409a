import { expectAccessible, test, unique } from './fixtures'
import { comment, write } from './steps'

const screens = [
  '/',
  '/boards',
  '/boards/free',
  '/boards/secret',
  '/boards/free/write',
  '/boards/new',
  '/boards/no-such-board',
  '/inbox',
  '/me',
  '/me/posts',
  '/me/comments',
  '/me/scraps',
  '/timetables',
  '/timetables/new',
]

test('a post with its thread is accessible', async ({ page, newcomer }) => {
  await newcomer()
  await write(page, { title: unique('누구나 읽을 수 있게'), content: '긴 글이에요. '.repeat(40) })
  await comment(page, unique('댓글이에요'))
  await expectAccessible(page)
})

for (const path of screens) {
  test(`${path} is accessible`, async ({ page, signIn }) => {
    await signIn('seoyeon')
    await page.goto(path)
    await expectAccessible(page)
  })
}
