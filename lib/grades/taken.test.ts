import { expect, test } from 'vitest'
import { day } from '@/lib/core/time'
import { db } from '@/lib/db/client'
import { newCast } from '@/lib/testing/cast'
import { newCatalogue } from '@/lib/testing/catalogue'
import { newPlan } from '@/lib/testing/plan'
import { addEntry } from '@/lib/timetables/entry-commands'
import { takenBy } from './book-queries'
import { listTaken } from './taken-queries'

/** By their names alone: the one in the middle runs today, whatever day that is. */
const [past, running, later] = ['2001-1', '2002-1', '2099-1'] as const

const { university, minji, jun } = await newCast()

test('the classes of every primary timetable up to now, told apart by semester and section', async () => {
  const title = '미적분학'
  const [old = ''] = await newCatalogue(university, past, [{ code: 'M1', title, number: '02' }])
  const [now = ''] = await newCatalogue(university, running, [{ code: 'M1', title, number: '01' }])
  const [next = ''] = await newCatalogue(university, later, [{ code: 'M1', title }])
  await db.semester.updateMany({
    where: { universityId: university.id, year: 2002 },
    data: { endsOn: new Date(Date.now() + 20 * day) },
  })
  const places = [
    [old, past],
    [now, running],
    [next, later],
  ] as const
  for (const [sectionId, semester] of places)
    await addEntry(minji, { timetableId: await newPlan(minji, semester), sectionId })
  const second = await newPlan(minji, running)
  await addEntry(minji, { timetableId: second, custom: { title: '다른 안' } })
  await addEntry(jun, { timetableId: await newPlan(jun, running), custom: { title: '남의 수업' } })

  expect((await takenBy(db, minji)).map(({ semester, section }) => [semester, section?.id])).toEqual([
    [past, old],
    [running, now],
  ])
  const { items } = await listTaken(minji, {})
  expect(items).toMatchObject([
    { semester: running, title, section: { id: now, number: '01' }, byHand: false },
    { semester: past, title, section: { id: old, number: '02' }, running: false },
  ])
})
