import { expect, test } from 'vitest'
import { db, type Tx } from '@/lib/db/client'
import { readTimes } from '@/lib/notation/time-text'
import { usualPeriods } from '@/lib/universities/periods'
import { seedCatalogue } from './catalogue'
import { demoSemesters } from './semesters'
import { stageAt } from './stage'
import { seedUniversities } from './universities'

const now = new Date('2026-11-22T03:00:00Z')
const spring = new Date('2027-04-09T15:30:00Z')

const [autumnCampus, springCampus] = [await campusAt(now), await campusAt(spring)]

test('three semesters hold some 400 sections, and each has a catalogue', () => {
  const moram = autumnCampus.semesters.filter(({ university }) => university === 'moram')

  expect(moram.map(({ name, catalogueVersion }) => `${name} v${catalogueVersion}`)).toEqual([
    '2026 first v1',
    '2026 second v1',
    '2027 first v1',
  ])
  expect(autumnCampus.sections.filter(({ university }) => university === 'moram').length).toBe(437)
  expect(autumnCampus.sections.filter(({ university }) => university === 'hanbit').length).toBe(63)
})

test('the same at every seeding, but for the names of the semesters', () => {
  expect(springCampus.sections).toEqual(autumnCampus.sections)
  expect(springCampus.semesters.map(({ name }) => name)).not.toEqual(
    autumnCampus.semesters.map(({ name }) => name),
  )
})

test('nobody teaches, and no room is used, in two places at once', () => {
  const { held } = autumnCampus
  expect(held.length).toBeGreaterThan(1000)

  const inOrder = held.toSorted((a, b) => a.startMinute - b.startMinute)
  const free = new Map<string, number>()
  const clashes = inOrder.filter(({ holder, startMinute, endMinute }) => {
    const taken = startMinute < (free.get(holder) ?? 0)
    free.set(holder, endMinute)
    return taken
  })
  expect(clashes).toEqual([])
})

test('every kind of class is there', () => {
  const { sections } = autumnCampus
  const some = (is: (section: (typeof sections)[number]) => boolean) =>
    expect(sections.filter(is).length).toBeGreaterThan(2)

  some(({ professor }) => professor.includes(', '))
  some(({ meetings }) => meetings.some(({ rooms }) => rooms.length === 2))
  some(({ meetings }) => meetings.some(({ weekday }) => weekday === 5))
  some(({ rawTime, meetings }) => rawTime === '사이버수업' && meetings.length === 0)
  some(({ rawTime, meetings }) => rawTime === '' && meetings.length === 0)
  some(({ halfCredits }) => halfCredits === 3)
  some(({ halfCredits }) => halfCredits === 0)
  some(({ freshmanCapacity }) => freshmanCapacity !== null)
  some(({ language }) => language === '영어')
  some(({ targets }) => Array.isArray(targets) && targets.length > 1)
})

test('the importer reads the times and places as they were meant', () => {
  for (const { rawTime, rawPlace, meetings, title } of autumnCampus.sections) {
    const reading = readTimes(rawTime, rawPlace, usualPeriods)
    expect(reading.meetings, title).toEqual(meetings.map(({ position: _position, ...meeting }) => meeting))
    expect(
      reading.remarks.filter(({ level }) => level !== 'info'),
      title,
    ).toEqual([])
  }
})

test('exactly one semester runs on any day, vacations as well', () => {
  for (let day = 0; day < 800; day++) {
    const at = new Date(Date.UTC(2026, 0, 1, 3) + day * 86_400_000)
    const today = at.toISOString().slice(0, 10)
    const semesters = demoSemesters(at)
    const running = semesters.filter(
      ({ startsOn, endsOn }) =>
        startsOn.toISOString().slice(0, 10) <= today && today <= endsOn.toISOString().slice(0, 10),
    )

    expect(running, today).toEqual([semesters[1]])
  }
})

/** What a seeding at that moment writes, told without ids; undone again. */
async function campusAt(begins: Date) {
  const told = { kept: undefined as Awaited<ReturnType<typeof telling>> | undefined }
  const undo = new Error('seen')
  await db
    .$transaction(
      async (tx) => {
        const stage = stageAt(begins)
        const { moram, hanbit } = await seedUniversities(tx, stage)
        await seedCatalogue(tx, stage, { university: 'moram', universityId: moram })
        await seedCatalogue(tx, stage, { university: 'hanbit', universityId: hanbit })
        told.kept = await telling(tx)
        throw undo
      },
      { timeout: 60_000 },
    )
    .catch((error) => {
      if (error !== undo) throw error
    })
  if (!told.kept) throw new Error('nothing was seeded')
  return told.kept
}

async function telling(tx: Tx) {
  const semesters = await tx.semester.findMany({
    include: { university: true },
    orderBy: [{ university: { slug: 'desc' } }, { year: 'asc' }, { term: 'asc' }],
  })
  const rows = await tx.section.findMany({
    include: { university: true, meetings: { orderBy: { position: 'asc' } } },
    orderBy: { id: 'asc' },
  })
  const held = rows.flatMap(({ semesterId, universityId, professor, meetings }) =>
    meetings.flatMap(({ weekday, startMinute, endMinute, rooms }) =>
      [...professor.split(', '), ...rooms].map((name) => ({
        holder: [universityId, semesterId, weekday, name].join(' '),
        startMinute,
        endMinute,
      })),
    ),
  )
  const sections = rows.map(({ university, meetings, ...row }) => {
    const { id: _id, universityId: _u, semesterId: _s, courseId: _c, offeringId: _o, ...said } = row
    return {
      university: university.slug,
      ...said,
      meetings: meetings.map(({ sectionId: _sectionId, ...meeting }) => meeting),
    }
  })

  return {
    semesters: semesters.map(({ university, year, term, catalogueVersion }) => ({
      university: university.slug,
      name: `${year} ${term}`,
      catalogueVersion,
    })),
    sections,
    held,
  }
}
