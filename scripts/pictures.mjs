import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'
import { Stop, say, sayError, step } from './say.mjs'
import { ROOT, readSettings } from './settings.mjs'

/*
 * The pictures of the README and of the landing page, taken from a running demo campus: `npm start`, then
 * `npm run pictures [-- http://localhost:3000]`. The landing page shows those that were there when its server
 * started.
 */

/** @typedef {import('@playwright/test').Page} Page */

const FOLDER = join(ROOT, 'docs', 'pictures')
const LANDING_FOLDER = join(ROOT, 'public', 'pictures')
/** What the landing page shows. */
const ON_LANDING = ['post-phone', 'home-desktop']
const PASSWORD = 'moram-demo-1234'
const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 820 }, deviceScaleFactor: 1 },
}
const LOOKS = /** @type {const} */ (['light', 'dark'])

/** @type {Record<string, (page: Page, from: string) => Promise<unknown>>} */
const SCREENS = {
  home: (page, from) => page.goto(from),
  board: (page, from) => page.goto(`${from}/boards/free`),
  post: openBusyPost,
  write: startWriting,
  timetable: (page, from) => page.goto(`${from}/timetables`),
  course: openReviewedCourse,
  grades: (page, from) => page.goto(`${from}/grades`),
}

try {
  const { dataDir, publicUrl } = readSettings()
  await takePictures(process.argv[2] ?? publicUrl, join(dataDir, 'logs'))
} catch (error) {
  sayError(error)
  process.exitCode = 1
}

/**
 * @param {string} from
 * @param {string} logs
 */
async function takePictures(from, logs) {
  if (!(await fetch(`${from}/livez`).catch(() => null))?.ok) {
    throw new Stop(`${from}에서 답이 없어요.`, '먼저 다른 터미널에서 npm start를 해 주세요.')
  }
  await mkdir(FOLDER, { recursive: true })
  await mkdir(LANDING_FOLDER, { recursive: true })
  const browser = await chromium.launch({
    executablePath: await findBrowser({ logs }),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  })
  try {
    for (const [device, traits] of Object.entries(DEVICES)) {
      for (const look of LOOKS) {
        const context = await browser.newContext({
          ...traits,
          colorScheme: look,
          locale: 'ko-KR',
          timezoneId: 'Asia/Seoul',
          reducedMotion: 'reduce',
        })
        const page = await context.newPage()
        await step(`${device} ${look}`, async () => {
          await page.goto(from)
          await shoot(page, `landing-${device}`, look)
          await signIn(page, from)
          for (const [name, open] of Object.entries(SCREENS)) {
            await open(page, from)
            await shoot(page, `${name}-${device}`, look)
          }
        })
        await context.close()
      }
    }
  } finally {
    await browser.close()
  }
  say(`그림을 ${FOLDER}에 두었어요.`)
}

/**
 * @param {Page} page
 * @param {string} screen `post-phone`
 * @param {string} look
 */
async function shoot(page, screen, look) {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(FOLDER, `${screen}-${look}.png`) })
  if (!ON_LANDING.includes(screen)) return

  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 90 })
  await writeFile(join(LANDING_FOLDER, `${screen}-${look}.webp`), Buffer.from(data, 'base64'))
}

/**
 * @param {Page} page
 * @param {string} from
 */
async function signIn(page, from) {
  await page.goto(`${from}/login`)
  await page.getByRole('textbox', { name: '아이디' }).fill('minji')
  await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '로그인' }).click()
  await page.waitForURL(`${from}/`)
}

/**
 * The first post of the board whose thread is long enough to show names, replies and the writer.
 *
 * @param {Page} page
 * @param {string} from
 */
async function openBusyPost(page, from) {
  const answer = await page.request.get(`${from}/api/v1/posts?board=free&limit=100`)
  const { items } = await answer.json()
  const busy =
    items.find((/** @type {{ commentCount: number }} */ post) => post.commentCount >= 8) ?? items[0]
  await page.goto(`${from}/posts/${busy.id}`)
}

/**
 * @param {Page} page
 * @param {string} from
 */
async function openReviewedCourse(page, from) {
  await page.goto(from)
  await page.getByRole('region', { name: '새 강의평' }).getByRole('link').first().click()
  await page.getByRole('region', { name: '평점' }).waitFor()
}

/**
 * @param {Page} page
 * @param {string} from
 */
async function startWriting(page, from) {
  await page.goto(`${from}/boards/free/write`)
  await page.getByRole('textbox', { name: '제목' }).fill('중앙도서관 3층 콘센트 자리 아는 분?')
  await page
    .getByRole('textbox', { name: '내용' })
    .fill('시험 기간이라 창가 쪽은 늘 차 있더라고요.\n열람실 말고 조용히 노트북 쓸 수 있는 곳이 있을까요?')
  await page.getByRole('textbox', { name: '내용' }).blur()
}
