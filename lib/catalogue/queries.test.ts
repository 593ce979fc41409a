import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { newGuest, newStudent, newUniversity } from '@/lib/testing/campus'
import { at, newCatalogue } from '@/lib/testing/catalogue'
import { getCourse, listCourses } from './course-queries'
import { listFreeRooms } from './room-queries'
import { getSection, listSections } from './section-queries'
import { listSemesters } from './semester-queries'

let viewer: Viewer
let stranger: Viewer
let ids: string[]

const course = { code: 'CSE2010', title: '자료구조' }

beforeAll(async () => {
  const [university, elsewhere] = await Promise.all([newUniversity(), newUniversity()])
  viewer = await newStudent(university)
  stranger = await newStudent(elsewhere)
  await newCatalogue(university, '2020-1', [{ ...course, title: '자료의 구조' }])
  ids = await newCatalogue(university, '2099-W', [
    {
      ...course,
      targets: [{ department: '수학과', year: '2', classification: '전공선택' }],
      halfCredits: 3,
      freshmanCapacity: 5,
      rawTime: '목1,월2',
      meetings: [
        { ...at(3, 22.5, 24, '공학관 301', '공학관 302'), kind: '실습' },
        at(0, 10, 11.25, '공학관 301'),
      ],
    },
    { ...course, number: '02' },
    { ...course, number: '03', professor: '노을찬' },
    { code: 'MTH1', title: '선형대수', meetings: [at(0, 9, 12, '자연관 112')] },
  ])
  await db.semester.create({
    data: {
      id: crypto.randomUUID(),
      universityId: university.id,
      year: 2050,
      term: 'summer',
      startsOn: new Date('2050-06-22'),
      endsOn: new Date('2050-08-14'),
    },
  })
})

describe('semesters', () => {
  test('those with a catalogue, newest first; the next is current when none runs', async () => {
    expect((await listSemesters(viewer, {})).items).toEqual([
      { name: '2099-W', year: 2099, term: 'W', startsOn: '2099-12-22', endsOn: '2100-02-14', current: true },
      { name: '2020-1', year: 2020, term: '1', startsOn: '2020-03-02', endsOn: '2020-06-21', current: false },
    ])
  })

  test('a university without a catalogue has none, and nothing in it', async () => {
    expect((await listSemesters(stranger, {})).items).toEqual([])
    expect(await listSections(stranger, {})).toEqual({ items: [], nextCursor: null, total: 0, courses: 0 })
    await expect(listSections(stranger, { semester: '2099-W' })).rejects.toMatchObject({ kind: 'invalid' })
  })
})

describe('a section', () => {
  test('is told as it was listed, its meetings in the order of the week', async () => {
    const [id = ''] = ids
    expect(await getSection(viewer, { sectionId: id })).toEqual({
      id,
      semester: '2099-W',
      number: '01',
      course: { id: expect.any(String), code: 'CSE2010', title: '자료구조' },
      professor: '서지안',
      targets: [{ department: '수학과', year: '2', classification: '전공선택' }],
      credits: 1.5,
      capacity: 40,
      freshmanCapacity: 5,
      remark: '',
      language: '',
      mode: '',
      meetings: [
        { day: 0, start: '10:00', end: '11:15', kind: '', rooms: ['공학관 301'] },
        { day: 3, start: '22:30', end: '24:00', kind: '실습', rooms: ['공학관 301', '공학관 302'] },
      ],
      rawTime: '목1,월2',
      rawPlace: '',
      addedCount: null,
    })
  })

  test.each([
    [4, null],
    [5, 5],
  ])('that %i have in a timetable counts %o', async (addedCount, told) => {
    const [, id = ''] = ids
    await db.section.update({ where: { id }, data: { addedCount } })

    expect((await getSection(viewer, { sectionId: id })).addedCount).toBe(told)
  })

  test('of another university, or taken off the list, is not there', async () => {
    const [sectionId = ''] = ids
    await expect(getSection(stranger, { sectionId })).rejects.toMatchObject({ kind: 'not_found' })
    await db.section.update({ where: { id: sectionId }, data: { removedAt: new Date() } })
    await expect(getSection(viewer, { sectionId })).rejects.toMatchObject({ kind: 'not_found' })
    await db.section.update({ where: { id: sectionId }, data: { removedAt: null } })
  })
})

describe('a course', () => {
  test('lists its offerings, and their sections of every semester', async () => {
    const { items } = await listCourses(viewer, { q: 'ㅈㄹㄱ' })
    expect(items.map(({ code, title }) => [code, title])).toEqual([['CSE2010', '자료구조']])

    const { offerings, title } = await getCourse(viewer, { courseId: items[0]?.id ?? '' })
    expect(title).toBe('자료구조')
    expect(
      offerings.map(({ professor, sections }) => [
        professor,
        ...sections.map((section) => `${section.semester} ${section.number} ${section.course.title}`),
      ]),
    ).toEqual([
      ['서지안', '2099-W 01 자료구조', '2099-W 02 자료구조', '2020-1 01 자료의 구조'],
      ['노을찬', '2099-W 03 자료구조'],
    ])
    await expect(getCourse(stranger, { courseId: items[0]?.id ?? '' })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  test('is found by code, and in pages', async () => {
    expect((await listCourses(viewer, { q: 'mth' })).items).toHaveLength(1)
    const first = await listCourses(viewer, { limit: 1 })
    const second = await listCourses(viewer, { limit: 1, cursor: first.nextCursor ?? '' })

    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(['선형대수', '자료구조'])
    expect(second.nextCursor).toBeNull()
  })
})

describe('free rooms', () => {
  const free = async (day: number, from: string, to: string) =>
    (await listFreeRooms(viewer, { day, from, to })).items.map(
      ({ room, freeUntil }) => `${room} ${freeUntil}`,
    )

  test('are those where nothing meets then, and until when', async () => {
    expect(await free(0, '09:00', '10:00')).toEqual(['공학관 301 10:00', '공학관 302 null'])
    expect(await free(0, '09:00', '10:01')).toEqual(['공학관 302 null'])
    expect(await free(0, '12:00', '13:00')).toEqual(['공학관 301 null', '공학관 302 null', '자연관 112 null'])
    expect(await free(3, '23:00', '24:00')).toEqual(['자연관 112 null'])
  })

  test('come in pages', async () => {
    const first = await listFreeRooms(viewer, { day: 6, from: '09:00', to: '10:00', limit: 2 })
    const next = { day: 6, from: '09:00', to: '10:00', cursor: first.nextCursor ?? '' }

    expect((await listFreeRooms(viewer, next)).items.map(({ room }) => room)).toEqual(['자연관 112'])
  })
})

describe('who may read', () => {
  test('a member names their own university or none', async () => {
    const { slug } = viewer.university
    expect((await listSemesters(viewer, { university: slug })).items).toHaveLength(2)
    for (const university of [stranger.university.slug, 'no-such']) {
      await expect(listSemesters(viewer, { university })).rejects.toMatchObject({ kind: 'not_found' })
    }
  })

  test('a guest names one whose catalogue is public', async () => {
    const { id, slug } = viewer.university
    const guest = newGuest()
    for (const input of [{}, { university: slug }]) {
      await expect(listSections(guest, input)).rejects.toMatchObject({ kind: 'unauthenticated' })
    }
    await expect(listSections(guest, { university: 'no-such' })).rejects.toMatchObject({ kind: 'not_found' })

    await db.university.update({ where: { id }, data: { cataloguePublic: true } })
    expect((await listSections(guest, { university: slug })).total).toBe(4)
    await db.university.update({ where: { id }, data: { cataloguePublic: false } })
  })

  test('what may not be read is told before the input is blamed', async () => {
    const bad = { semester: '2026-3', limit: 0 }
    await expect(listSections.check(newGuest(), bad)).rejects.toMatchObject({ kind: 'unauthenticated' })
    await expect(listSections.check(viewer, { ...bad, university: 'no-such' })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})
