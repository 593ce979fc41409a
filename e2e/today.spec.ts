import { expect, expectAccessible, test } from './fixtures'
import { momentOf, planFor } from './plans'

const tuesday = [
  { title: '자료구조', day: 1, start: '09:00', end: '10:15', room: '공학관 301' },
  { title: '운영체제', day: 1, start: '13:00', end: '14:15' },
]

test('the day counts down to each class, names what runs, and says when it is over', async ({
  page,
  request,
  newcomer,
}) => {
  const student = await newcomer()
  const plan = await planFor(request, student, tuesday)
  const next = page.getByRole('region', { name: '오늘 수업' }).getByRole('heading', { level: 1 })
  await page.clock.setFixedTime(momentOf(plan, 1, '08:20'))
  await page.goto('/')

  await expect(next).toHaveText('40분 뒤 자료구조')
  await expect(page.getByText('09:00–10:15 · 공학관 301 · 서지안 교수')).toBeVisible()
  await expect(page.getByText(/화요일 · 2주차/)).toBeVisible()

  for (const [clock, words] of [
    ['09:00', '지금 자료구조'],
    ['10:15', '2시간 45분 뒤 운영체제'],
    ['14:15', '오늘 수업이 끝났어요'],
  ] as const) {
    await page.clock.setFixedTime(momentOf(plan, 1, clock))
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(next).toHaveText(words)
  }
  await page.clock.setFixedTime(momentOf(plan, 2, '12:00'))
  await page.reload()
  await expect(next).toHaveText('오늘은 수업이 없어요')
  await expect(page.getByText(/^다음은 .+ 09:00 자료구조 · 공학관 301$/)).toBeVisible()
})

test('a class leads to its entry, the day to its plan', async ({ page, request, newcomer }) => {
  const student = await newcomer()
  const plan = await planFor(request, student, tuesday)
  await page.clock.setFixedTime(momentOf(plan, 1, '08:20'))
  await page.goto('/')
  const day = page.getByRole('region', { name: '오늘 수업' })

  await day.getByRole('link', { name: /운영체제/ }).click()
  await expect(page).toHaveURL(new RegExp(`/timetables/${plan.id}/entries/`))
  await page.goBack()
  await day.getByRole('link', { name: '시간표 보기' }).click()
  await expect(page).toHaveURL(new RegExp(`/timetables/${plan.id}$`))
})

test('the first minute counts down by itself', async ({ page, request, newcomer }) => {
  const student = await newcomer()
  const plan = await planFor(request, student, tuesday)
  await page.clock.install({ time: momentOf(plan, 1, '08:20') })
  await page.goto('/')
  const next = page.getByRole('region', { name: '오늘 수업' }).getByRole('heading', { level: 1 })
  await expect(next).toHaveText(/^40분 뒤/)
  await page.clock.runFor(60_000)

  await expect(next).toHaveText(/^39분 뒤/)
})

test('without a plan the day leads to one', async ({ page, newcomer }) => {
  await newcomer()
  await page.goto('/')
  await page.getByRole('region', { name: '오늘 수업' }).getByRole('link', { name: '시간표 만들기' }).click()

  await expect(page.getByRole('textbox', { name: '이름' })).toHaveValue('1안')
})

test('a day is accessible', async ({ page, request, newcomer }) => {
  const student = await newcomer()
  const plan = await planFor(request, student, tuesday)
  await page.clock.setFixedTime(momentOf(plan, 1, '12:20'))
  await page.goto('/')
  await expect(page.getByText('40분 뒤')).toBeVisible()

  await expectAccessible(page)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the day is there', async ({ page, request, newcomer }) => {
    const student = await newcomer()
    const days = [0, 1, 2, 3, 4, 5, 6]
    await planFor(
      request,
      student,
      days.map((day) => ({ title: '매일 수업', day, start: '00:00', end: '24:00' })),
    )
    await page.goto('/')

    await expect(page.getByRole('heading', { level: 1, name: '지금 매일 수업' })).toBeVisible()
  })
})
