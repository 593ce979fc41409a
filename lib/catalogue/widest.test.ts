import { expect, test } from 'vitest'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCatalogue } from '@/lib/testing/catalogue'
import { listSections } from './section-queries'

/** Letters of four bytes, in no order that a database could write shorter. */
function noise(length: number): string {
  return Array.from({ length }, (_, at) =>
    String.fromCodePoint(0x20000 + ((at * 7919 + length) % 42_000)),
  ).join('')
}

test('the longest names that a list can have fit the index they are listed by', async () => {
  const university = await newUniversity()
  const viewer = await newStudent(university)
  await newCatalogue(university, '2026-2', [
    { title: noise(300), code: noise(60), number: noise(30), professor: noise(300) },
  ])

  expect((await listSections(viewer, {})).items).toMatchObject([{ course: { title: noise(300) } }])
})
