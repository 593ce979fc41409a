import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCatalogue } from '@/lib/testing/catalogue'
import { calendar, event } from '@/lib/testing/transfer'
import { lookAtTimetable } from './commands'
import { readFile } from './reading'

let viewer: Viewer

beforeAll(async () => {
  const university = await newUniversity()
  viewer = await newStudent(university)
  await newCatalogue(university, '2026-2', [{}])
})

/** Half a megabyte, with ten classes in it that come every week. */
const long = calendar(
  ...Array.from({ length: 10 }, (_, place) =>
    event(
      `SUMMARY:수업 ${place}`,
      `DTSTART:202609${String(7 + (place % 5)).padStart(2, '0')}T${place < 5 ? '09' : '13'}0000`,
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY',
    ),
  ),
  ...Array.from({ length: 2_500 }, (_, place) =>
    event(
      `SUMMARY:지난 일정 ${place}`,
      `DESCRIPTION:${'준비물은 그날 알려요. '.repeat(5)}`,
      `DTSTART;TZID=America/New_York:20250907T0900${place % 60}`,
    ),
  ),
)

/** The longest time in which nothing else could be done, in milliseconds. */
async function longestSilence(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = performance.now()
  const look = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }
  const timer = setInterval(look, 2)
  await work()
  look()
  clearInterval(timer)
  return longest
}

test('a long calendar is read while others are answered', async () => {
  expect(long.length).toBeGreaterThan(400_000)
  const terms = [{ name: '2026-2', startsOn: '2026-09-01', endsOn: '2026-12-21' }]
  const asked = { format: undefined, semester: '2026-2', semesters: terms, timeZone: 'Asia/Seoul' }
  // Whatever is made at the first time is there at the second.
  const look = async () => lookAtTimetable(viewer, { text: long, semester: '2026-2' })
  expect((await look()).entries).toHaveLength(10)
  await readFile(long, asked)

  const here = await longestSilence(() => readFile(long, asked))
  // Whatever else the machine does at the first time it does not do again at the second.
  const beside = Math.min(await longestSilence(look), await longestSilence(look))
  expect(beside).toBeLessThan(here / 2)
})

test('what cannot be read is refused in the same words from there', async () => {
  const broken = `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\nEND:VTODO\n'.repeat(5_000)}`
  await expect(lookAtTimetable(viewer, { text: broken })).rejects.toMatchObject({
    kind: 'invalid',
    code: 'transfer.broken_ics',
    fields: { text: expect.stringContaining('ICS') },
  })
})
