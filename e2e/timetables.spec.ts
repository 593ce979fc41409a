import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { alive } from './steps'

const block = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: '주간 시간표' }).getByRole('link', { name })

async function makePlan(page: Page) {
  await page.goto('/timetables')
  await page.getByRole('link', { name: '시간표 만들기' }).click()
  await expect(page.getByRole('textbox', { name: '이름' })).toHaveValue('1안')
  await page.getByRole('button', { name: '만들기' }).click()
  await expect(page.getByText('아직 담은 수업이 없어요.')).toBeVisible()
}

async function writeByHand(page: Page, title: string, from: string, to: string) {
  await page.goto(`${new URL(page.url()).pathname}/entries/new`)
  await alive(page)
  await page.getByRole('textbox', { name: '수업 이름' }).fill(title)
  const first = page.getByRole('group', { name: '1번째 시간' })
  await first.getByRole('combobox', { name: '요일' }).selectOption('1')
  await first.getByLabel('시작').fill(from)
  await first.getByLabel('끝').fill(to)
  await page.getByRole('button', { name: '담기' }).click()
}

test('a class is written by hand, clashes, takes the other’s place, and can be put back', async ({
  page,
  newcomer,
}) => {
  await newcomer()
  await makePlan(page)
  const plan = new URL(page.url()).pathname
  await writeByHand(page, '스터디', '15:00', '16:15')
  await expect(block(page, /^화 15시부터 16시 15분 스터디$/)).toBeVisible()

  await page.goto(plan)
  await writeByHand(page, '동아리', '16:00', '17:00')
  await expect(page.getByText('화 15:00 스터디와 겹쳐요.')).toBeVisible()
  await page.getByRole('button', { name: '바꾸기' }).click()
  await expect(block(page, /^화 16시부터 17시 동아리/)).toBeVisible()
  await expect(block(page, /스터디/)).toHaveCount(0)

  await block(page, /동아리/).click()
  await page.getByRole('dialog', { name: '동아리' }).getByRole('button', { name: '빼기' }).click()
  await expect(block(page, /동아리/)).toHaveCount(0)
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(block(page, /동아리/)).toBeVisible()
})

/** The catalogue beside the week, or over it on a phone. */
async function openCatalogue(page: Page) {
  await alive(page)
  const door = page.getByRole('link', { name: '수업 담기' })
  if (await door.isVisible()) await door.click()
  await expect(page.getByRole('searchbox', { name: '수업 찾기' })).toBeVisible()
}

async function closeCatalogue(page: Page) {
  const close = page.getByRole('dialog', { name: '수업 담기' }).getByRole('button', { name: '닫기' })
  if (await close.isVisible()) await close.click()
}

const found = (page: Page) => page.getByRole('list', { name: '찾은 수업' }).getByRole('listitem')

async function find(page: Page, words: string) {
  await page.getByRole('searchbox', { name: '수업 찾기' }).fill(words)
  await expect(found(page).first()).toContainText(words)
}

test('a section that is looked at counts before it is taken in; the step can be undone and done again', async ({
  page,
  newcomer,
}) => {
  await newcomer()
  await makePlan(page)
  await openCatalogue(page)
  await find(page, '자료구조')
  await expectAccessible(page)
  await found(page).first().getByRole('button', { name: '자료구조' }).focus()
  await expect(page.getByText('+3')).toBeVisible()
  await found(page).first().getByRole('button', { name: '담기', exact: true }).click()
  await expect(found(page).first()).toContainText('담았어요')
  await closeCatalogue(page)
  await expect(page.getByRole('heading', { name: '담은 수업 1' })).toBeVisible()
  const plan = `/api/v1${new URL(page.url()).pathname}`
  const kept = async () => (await page.request.get(plan)).json()
  await expect.poll(async () => (await kept()).entries.length).toBe(1)
  const { version } = await kept()

  await page.getByRole('button', { name: '실행 취소' }).locator('visible=true').click()
  await expect(block(page, /자료구조/)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Z')
  await expect(block(page, /자료구조/).first()).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(block(page, /자료구조/)).toHaveCount(0)
  await page.getByRole('button', { name: '다시 실행' }).locator('visible=true').click()
  await expect(block(page, /자료구조/).first()).toBeVisible()
  // Twice back and twice forth: what is still on its way would not outlive the page.
  await expect.poll(async () => (await kept()).version).toBe(version + 4)
  await page.reload()
  await expect(page.getByRole('heading', { name: '담은 수업 1' })).toBeVisible()
  await expectAccessible(page)
})

test('an empty stretch leads to what fits there, and 빈 시간만 to what hits nothing', async ({
  page,
  newcomer,
}) => {
  await newcomer()
  await makePlan(page)
  await writeByHand(page, '동아리', '15:00', '17:00')
  await expect(block(page, /동아리/)).toBeVisible()
  await alive(page)
  await block(page, /^금 하루 종일 비어 있음/).press('Enter')
  const friday = page.getByRole('link', { name: '금요일 빼기' }).locator('visible=true')
  await expect(friday).toBeVisible()
  await expect(found(page).first()).toContainText('금')
  await expect(found(page).getByRole('button', { name: '바꾸기' })).toHaveCount(0)
  const onlyFree = page.getByRole('switch', { name: '빈 시간만' })
  await expect(onlyFree).toBeChecked()
  await friday.click()
  await onlyFree.uncheck({ force: true })
  await expect(found(page).getByRole('button', { name: '바꾸기' }).first()).toBeVisible()
  await onlyFree.check({ force: true })
  await expect(found(page).getByRole('button', { name: '바꾸기' })).toHaveCount(0)
  await expect(found(page).getByRole('button', { name: '담기', exact: true }).first()).toBeVisible()
})

test('arrows lead through the week, Delete takes out, colour and memo are kept', { tag: '@desktop' }, async ({
  page,
  newcomer,
}) => {
  await newcomer()
  await makePlan(page)
  await writeByHand(page, '동아리', '10:00', '12:00')
  await expect(block(page, /동아리/)).toBeVisible()
  await alive(page)
  await block(page, /^월 .*비어 있음/)
    .first()
    .focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await expect(block(page, /^화 .*비어 있음/).last()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(block(page, /^화 10시부터 12시 동아리$/)).toBeFocused()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: '동아리' })
  await sheet.getByRole('radio', { name: '쪽빛' }).press(' ')
  await expect(sheet.getByRole('radio', { name: '쪽빛' })).toBeChecked()
  await sheet.getByRole('textbox', { name: '메모' }).fill('3층 연습실')
  await expectAccessible(page)
  await sheet.getByRole('button', { name: '다 했어요' }).click()
  await expect(page.getByText('3층 연습실')).toBeVisible()
  await block(page, /동아리/).focus()
  await page.keyboard.press('Delete')
  await expect(block(page, /동아리/)).toHaveCount(0)
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(block(page, /동아리/)).toBeVisible()
  await expect(page.getByText('3층 연습실')).toBeVisible()
})

test('when another window wrote first, one sees what it did and decides', async ({
  page,
  newcomer,
  windowOf,
}) => {
  const student = await newcomer()
  await makePlan(page)
  const plan = new URL(page.url()).pathname
  await writeByHand(page, '동아리', '10:00', '12:00')
  await expect(block(page, /동아리/)).toBeVisible()
  await alive(page)
  const other = await windowOf(student)
  const write = async (title: string) => {
    const origin = new URL(page.url()).origin
    const sent = await other.request.post(`/api/v1${plan}/entries`, {
      data: { custom: { title } },
      headers: { origin },
    })
    expect(sent.status(), await sent.text()).toBe(201)
  }
  const takeOut = async (title: RegExp) => {
    await block(page, title).focus()
    await page.keyboard.press('Delete')
  }
  const sheet = page.getByRole('alertdialog', { name: '다른 곳에서 먼저 고쳤어요' })

  await write('스터디')
  await takeOut(/동아리/)
  await expect(sheet).toContainText('‘스터디’ 수업을 담았어요.')
  await expectAccessible(page)
  await sheet.getByRole('button', { name: '새로 보기' }).click()
  await expect(block(page, /동아리/)).toBeVisible()
  await expect(page.getByRole('heading', { name: '담은 수업 2' })).toBeVisible()

  await write('봉사')
  await takeOut(/동아리/)
  await sheet.getByRole('button', { name: '그래도 하기' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(block(page, /동아리/)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: '담은 수업 2' })).toBeVisible()
})

test('a plan is copied, renamed, deleted and brought back', async ({ page, newcomer }) => {
  await newcomer()
  await makePlan(page)
  await page.goto(`${new URL(page.url()).pathname}/settings`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '사본 만들기' }).click()
  await expect(page.getByRole('link', { name: '1안 사본' })).toBeVisible()
  await page.goto(`${new URL(page.url()).pathname}/settings`)
  await alive(page)
  await page.getByRole('textbox', { name: '이름' }).fill('아침형')
  await page.getByRole('button', { name: '저장' }).click()
  await expect(page.getByRole('link', { name: '아침형' })).toBeVisible()
  await page.goto(`${new URL(page.url()).pathname}/settings`)
  await page.getByRole('button', { name: '시간표 지우기' }).click()
  await expect(page.getByText('시간표를 지웠어요.')).toBeVisible()
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(page.getByRole('link', { name: '아침형' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a plan is made, filled and read', async ({ page, newcomer }) => {
    await newcomer()
    await makePlan(page)
    const plan = new URL(page.url()).pathname
    await page.goto(`${plan}/add?q=${encodeURIComponent('자료구조')}`)
    await page.getByRole('button', { name: '담기', exact: true }).first().click()
    await expect(page.getByText('담았어요').first()).toBeVisible()
    await page.goto(plan)
    await expect(page.getByRole('region', { name: '주간 시간표' }).getByRole('link').first()).toBeVisible()
  })
})
