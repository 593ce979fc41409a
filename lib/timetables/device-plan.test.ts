import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SectionView } from '@/lib/catalogue/schema'
import {
  type DevicePlan,
  emptyPlan,
  entryByHand,
  entryOfSection,
  hasSection,
  readDevicePlan,
  shownIn,
  withEntry,
  withoutEntry,
} from './device-plan'
import { planFile } from './plan-file'
import { entriesMost } from './policy'

const empty = emptyPlan({ slug: 'moram', name: '모람대학교' }, '2026-2')
const hand = (title: string, day: number, start: string, end: string) =>
  entryByHand({ title, meetings: [{ day, start, end }] })
const section = {
  course: { id: '1', code: 'CSE2101', title: '자료구조' },
  number: '01',
  professor: '서지안',
  credits: 3,
  meetings: [{ day: 1, start: '09:00', end: '10:15', kind: '', rooms: ['공학관 301'] }],
} as unknown as SectionView

function grown(device: DevicePlan, ...entries: ReturnType<typeof hand>[]): DevicePlan {
  return entries.reduce((plan, entry) => {
    const added = withEntry(plan, entry)
    if (!('device' in added)) throw new Error(JSON.stringify(added))
    return added.device
  }, device)
}

describe('a plan on a device', () => {
  test('takes in a section and what is written by hand, each in a colour of its own', () => {
    const device = grown(empty, entryOfSection(section), hand('스터디', 2, '15:00', '16:00'))

    expect(shownIn(device)).toMatchObject([
      { id: '0', title: '자료구조', credits: 3, colour: 1 },
      { id: '1', title: '스터디', credits: null, colour: 9 },
    ])
    expect(hasSection(device, section)).toBe(true)
    expect(hasSection(device, { ...section, number: '02' })).toBe(false)
  })

  test('refuses an overlap by name, and lets it take the place', () => {
    const device = grown(empty, entryOfSection(section), hand('스터디', 2, '15:00', '16:00'))
    const wanted = hand('동아리', 1, '10:00', '11:00')

    expect(withEntry(device, wanted)).toEqual({
      conflicts: [{ entryId: '0', title: '자료구조', day: 1, start: '09:00', end: '10:15' }],
    })
    const replaced = withEntry(device, wanted, { replace: true })
    expect('device' in replaced && shownIn(replaced.device).map(({ title }) => title)).toEqual([
      '스터디',
      '동아리',
    ])
  })

  test('is full at some point, and gives back what is taken out', () => {
    const many = Array.from({ length: entriesMost }, (_, place) => entryByHand({ title: `${place}` }))
    const full = grown(empty, ...many)

    expect(withEntry(full, entryByHand({ title: '하나 더' }))).toEqual({ problem: expect.any(String) })
    expect(shownIn(withoutEntry(full, '3')).map(({ title }) => title)).not.toContain('3')
  })

  test('takes in nothing that it could not read again', () => {
    expect(withEntry(empty, entryByHand({ title: '가'.repeat(301) }))).toEqual({
      problem: expect.any(String),
    })
  })
})

describe('what lies on a device', () => {
  const device = grown(empty, entryOfSection(section))

  test('is read as it was written', () => {
    expect(readDevicePlan(JSON.stringify(device))).toEqual(device)
  })

  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another version', JSON.stringify({ ...device, plan: { ...device.plan, version: 2 } })],
    ['an unknown field', JSON.stringify({ ...device, admin: true })],
    ['a university that is none', JSON.stringify({ ...device, university: { slug: '../x', name: 'x' } })],
    [
      'a colour that is none',
      JSON.stringify({
        ...device,
        plan: { ...device.plan, entries: [{ ...device.plan.entries[0], colour: 'url(x)' }] },
      }),
    ],
    [
      'too many classes',
      JSON.stringify({
        ...device,
        plan: { ...device.plan, entries: Array(entriesMost + 1).fill(device.plan.entries[0]) },
      }),
    ],
    ['ten thousand levels', '['.repeat(10_000) + ']'.repeat(10_000)],
  ])('is no plan when it is %s', (_what, text) => {
    expect(readDevicePlan(text)).toBeNull()
  })

  test('is a plan or nothing, whatever somebody put there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readDevicePlan(text)).toBeNull()
      }),
    )
    fc.assert(
      fc.property(
        fc.constantFrom('title', 'meetings', 'section', 'credits'),
        fc.jsonValue(),
        (name, value) => {
          const entries = [{ ...device.plan.entries[0], [name]: value }]
          const read = readDevicePlan(JSON.stringify({ ...device, plan: { ...device.plan, entries } }))
          if (read) expect(shownIn(read)).toHaveLength(1)
          // What the server would take lies readable on the device.
          if (planFile.safeParse({ ...device.plan, entries }).success) expect(read).not.toBeNull()
        },
      ),
    )
  })
})
