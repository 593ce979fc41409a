import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { alive } from './steps'

type Section = { title: string; professor: string; meetings: { day: number; start: string; end: string }[] }

/** A class of the catalogue that meets, and its semester. */
async function anySection(page: Page): Promise<Section & { semester: string }> {
  const { items } = await (await page.request.get('/api/v1/sections?limit=50&sort=code')).json()
  const found = items.find(({ meetings }: Section) => meetings.length > 0)
  return { ...found, title: found.course.title }
}

const fives = (clock: string) => (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) / 5
const data = ({ meetings }: Pick<Section, 'meetings'>) =>
  meetings
    .map(
      ({ day, start, end }) =>
        `<data day="${day}" starttime="${fives(start)}" endtime="${fives(end)}" place="" />`,
    )
    .join('')

/** The class itself, the same with another professor, one that overlaps the first, and one on a Sunday evening. */
async function sharedBy(page: Page) {
  const section = await anySection(page)
  const subject = (name: string, professor: string, times: string) =>
    `<subject><name value="${name}"/><professor value="${professor}"/><credit value="3"/><time>${times}</time></subject>`
  const evening = '<data day="6" starttime="240" endtime="252" place="동아리방"/>'
  const text = `<response><table year="${section.semester.slice(0, 4)}" semester="${section.semester.slice(5)}">
    ${subject(section.title, section.professor, data(section))}
    ${subject(section.title, '아무개', data(section))}
    ${subject('합창단 연습', '', evening)}
  </table></response>`
  return { text, section }
}

async function paste(page: Page, text: string) {
  await page.goto('/timetables/import')
  await alive(page)
  await page.getByRole('textbox', { name: '또는 내용 붙여 넣기' }).fill(text)
  await page.getByRole('button', { name: '미리 보기' }).click()
  await expect(page.getByRole('form', { name: '가져올 시간표' })).toBeVisible()
}

test('a shared timetable is looked at, chosen from and saved', async ({ page, newcomer }) => {
  await newcomer()
  const { text, section } = await sharedBy(page)
  await page.goto('/timetables')
  await page.getByRole('link', { name: '가져오기' }).click()
  await expect(page.getByRole('heading', { name: '시간표 가져오기' })).toBeVisible()
  await expectAccessible(page)
  await paste(page, text)

  const classes = page.getByRole('form', { name: '가져올 시간표' }).getByRole('group')
  await expect(classes).toHaveCount(3)
  await expect(classes.nth(0)).toContainText('목록에 있어요')
  await expect(classes.nth(1)).toContainText(/비슷한 수업 \d개/)
  await expect(classes.nth(1)).toContainText('겹쳐요')
  await expect(classes.nth(2)).toContainText('일 20:00–21:00')
  await expect(page.getByText('수업 3개 가운데 2개가 담겨요')).toBeVisible()
  await expectAccessible(page)

  await classes.nth(0).getByRole('radio', { name: '빼기' }).check({ force: true })
  await expect(classes.nth(0)).toContainText('빼기로 했어요.')
  await expect(classes.nth(1)).not.toContainText('겹쳐요')
  await page.getByRole('textbox', { name: '시간표 이름' }).fill('옮겨 온 것')
  await page.getByRole('button', { name: '저장하기' }).click()

  await page.waitForURL(/\/timetables\/[0-9a-f-]{36}/)
  const week = page.getByRole('region', { name: '주간 시간표' })
  await expect(week.getByRole('link', { name: /합창단 연습, 동아리방/ })).toBeVisible()
  await expect(
    week.getByRole('link', { name: new RegExp(section.title.replace(/[()]/g, '.')) }).first(),
  ).toBeVisible()
})

test('a file is read as it was chosen, and a name that is taken loses nothing', async ({
  page,
  newcomer,
}) => {
  await newcomer()
  const { semester } = await anySection(page)
  await page.goto(`/timetables/new?semester=${semester}`)
  await page.getByRole('button', { name: '만들기' }).click()
  await page.waitForURL(/\/timetables\/[0-9a-f-]{36}/)
  await page.goto(`/timetables/import?semester=${semester}`)
  await alive(page)
  const day = semester.endsWith('2') ? `${semester.slice(0, 4)}0907` : `${semester.slice(0, 4)}0309`
  const calendar = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'SUMMARY:수요 등산',
    `DTSTART;TZID=Asia/Seoul:${day}T063000`,
    'DURATION:PT2H',
    'RRULE:FREQ=WEEKLY;BYDAY=WE',
    'LOCATION:북문',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'SUMMARY:개교기념일',
    `DTSTART;VALUE=DATE:${day}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
  await page
    .getByLabel('시간표 파일')
    .setInputFiles({ name: 'my.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendar) })
  await page.getByRole('button', { name: '미리 보기' }).click()
  await expect(page.getByText('‘개교기념일’ 하루 종일인 일정이라 뺐어요.')).toBeVisible()
  await page.getByRole('textbox', { name: '시간표 이름' }).fill('1안')
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page.getByText('‘1안’ 시간표가 이 학기에 이미 있어요. 다른 이름을 써 주세요.')).toBeVisible()

  await page.getByRole('textbox', { name: '시간표 이름' }).fill('등산')
  await page.getByRole('button', { name: '저장하기' }).click()
  await expect(page.getByRole('link', { name: /수 6시 30분부터 8시 30분 수요 등산, 북문/ })).toBeVisible()
})

test('what cannot be read says so at its field and stays as it was', async ({ page, newcomer }) => {
  await newcomer()
  await page.goto('/timetables/import')
  await alive(page)
  const bomb =
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><table><subject><name value="&b;"/></subject></table>'
  await page.getByRole('textbox', { name: '또는 내용 붙여 넣기' }).fill(bomb)
  await page.getByRole('button', { name: '미리 보기' }).click()

  await expect(page.getByText('XML 형식이 맞지 않아요.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '또는 내용 붙여 넣기' })).toHaveValue(bomb)
  await expectAccessible(page)
})

test('a preview is accessible', async ({ page, newcomer }) => {
  await newcomer()
  const { text } = await sharedBy(page)
  await paste(page, text)
  await expectAccessible(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a timetable is looked at again as it was chosen, and saved', async ({ page, newcomer }) => {
    await newcomer()
    const { text } = await sharedBy(page)
    await page.goto('/timetables/import')
    await page
      .getByLabel('시간표 파일')
      .setInputFiles({ name: 'table.xml', mimeType: 'text/xml', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: '미리 보기' }).click()
    const classes = page.getByRole('form', { name: '가져올 시간표' }).getByRole('group')
    await expect(classes).toHaveCount(3)

    await classes.nth(0).getByRole('radio', { name: '빼기' }).check({ force: true })
    await page.getByRole('button', { name: '고른 대로 다시 보기' }).click()
    await expect(classes.nth(0)).toContainText('빼기로 했어요.')
    await expect(classes.nth(1)).not.toContainText('겹쳐요')
    await page.getByRole('button', { name: '저장하기' }).click()
    await expect(page.getByRole('link', { name: /합창단 연습, 동아리방/ })).toBeVisible()
  })
})
