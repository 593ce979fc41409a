import type { APIRequestContext, Page } from '@playwright/test'
import { expect, expectAccessible, type Student, test, unique } from './fixtures'
import { signedInClient } from './json'
import { alive } from './steps'

/** Nobody else's: imports of other tests stay in earlier years. */
function someSemester(): string {
  return `${2060 + Math.floor(Math.random() * 40)}-${'1S2W'[Math.floor(Math.random() * 4)]}`
}

/** The university's list of a semester, brought in by its administrator. */
async function bringIn(admin: Page, semester: string, rows: string[]) {
  await admin.goto('/me')
  const { origin } = new URL(admin.url())
  const imports = '/api/v1/admin/catalogue/imports'
  const text = ['학수번호,분반,교과목명,담당교수,학점,강의시간,강의실', ...rows].join('\n')
  const taken = await admin.request.post(imports, {
    headers: { origin },
    multipart: {
      semester,
      file: { name: '과목표.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
    },
  })
  expect(taken.ok(), await taken.text()).toBe(true)
  const { id } = await taken.json()
  const status = async () => (await (await admin.request.get(`${imports}/${id}`)).json()).status
  await expect.poll(status, { timeout: 60_000 }).toBe('ready')
  const committed = await admin.request.post(`${imports}/${id}/commit`, { headers: { origin } })
  expect(committed.ok(), await committed.text()).toBe(true)
  await expect.poll(status, { timeout: 60_000 }).toBe('done')
}

type Scene = { request: APIRequestContext; student: Student; admin: Page; title: string }

/** A plan of a class at noon and one at three, of which the first has moved onto the second. */
async function movedPlan({ request, student, admin, title }: Scene): Promise<string> {
  const semester = someSemester()
  const list = (time: string) => [
    `CHG1001,01,${title},하늘빛,3,${time},구름관 101`,
    `CHG1001,02,${title},하늘빛,3,금(09:00~10:15),구름관 101`,
    'CHG2001,01,바람의 길,솔바람,3,화(15:00~16:15),구름관 102',
  ]
  await bringIn(admin, semester, list('화(12:00~13:15)'))
  const ask = await signedInClient(request, student)
  const { body: plan } = await ask('POST', '/timetables', { body: { semester, name: '1안' } })
  const { body: sections } = await ask('GET', `/sections?semester=${semester}`)
  for (const { id: sectionId, number } of sections.items) {
    if (number !== '01') continue
    const { status } = await ask('POST', `/timetables/${plan.id}/entries`, { body: { sectionId } })
    expect(status).toBe(201)
  }
  await bringIn(admin, semester, list('화(15:00~16:15)'))
  expect((await ask('GET', `/timetables/${plan.id}/changes`)).body).toMatchObject({ open: 1 })

  return `/timetables/${plan.id}`
}

test('a class that moved is told with what it hits, taken, and taken back', async ({
  page,
  request,
  newcomer,
  windowOf,
}) => {
  test.slow()
  const title = unique('구름의 생김새')
  const student = await newcomer()
  const plan = await movedPlan({ request, student, admin: await windowOf('admin'), title })
  await page.goto(plan)
  await page.getByRole('link', { name: '바뀐 수업 1개가 답을 기다려요' }).click()
  const card = page.getByRole('article', { name: `${title} 01` })
  await expect(card.getByText('이제 바람의 길(화 15:00)과 겹쳐요.')).toBeVisible()
  await expectAccessible(page)

  await alive(page)
  await card.getByRole('button', { name: '바람의 길을 빼고 받기' }).click()
  await expect(page.getByText('바뀐 대로 받았어요.')).toBeVisible()
  await expect(card).toHaveCount(0)
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(card).toBeVisible()
  await page.goto(plan)
  await expect(page.getByRole('heading', { name: /담은 수업 2/ })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('another section is chosen in its place', async ({ page, request, newcomer, windowOf }) => {
    test.slow()
    const title = unique('구름의 생김새')
    const student = await newcomer()
    const plan = await movedPlan({ request, student, admin: await windowOf('admin'), title })
    await page.goto(`${plan}/changes`)
    await page.getByText('겹치지 않는 다른 분반 1개 보기').click()
    await page.getByRole('button', { name: '고르기' }).click()
    await expect(page.getByText('다른 분반으로 바꿨어요.')).toBeVisible()
    await page.goto(plan)
    await expect(page.getByText('금 09:00–10:15 구름관 101').first()).toBeVisible()
  })
})
