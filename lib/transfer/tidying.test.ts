import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesMost } from '@/lib/timetables/policy'
import type { RawClass, RawMeeting } from './file-reading'
import { tidied } from './tidying'

const at = (day: number, start: number, end: number, room = ''): RawMeeting => ({
  day,
  start,
  end,
  rooms: [room],
})
const called = (title: string, meetings: RawMeeting[], traits: Partial<RawClass> = {}): RawClass => ({
  title,
  professor: '',
  credits: null,
  meetings,
  ...traits,
})
const fileOf = (...classes: RawClass[]) => ({ semester: null, name: null, classes, warnings: [] })
const told = (...classes: RawClass[]) => tidied(fileOf(...classes)).warnings.map(({ message }) => message)

test('times that no plan can hold are left out, each with its reason', () => {
  expect(told(called('운영체제', [at(7, 540, 600), at(0, 540, 600)]))).toEqual([
    '‘운영체제’ 요일을 읽지 못한 시간은 뺐어요.',
  ])
  expect(told(called('운영체제', [at(0, 540, 540)]))).toEqual(['‘운영체제’ 길이가 없는 시간은 뺐어요.'])
  expect(told(called('운영체제', [at(0, 1440, 1500), at(0, Number.NaN, 600)]))).toEqual([
    '‘운영체제’ 하루를 벗어난 시간은 뺐어요.',
  ])
})

test('a class that runs past midnight ends with its day', () => {
  const { classes, warnings } = tidied(fileOf(called('천문 관측', [at(4, 1320, 1530)])))

  expect(classes[0]?.meetings).toEqual([{ weekday: 4, startMinute: 1320, endMinute: 1440, rooms: [] }])
  expect(warnings).toEqual([{ entry: 0, message: '‘천문 관측’ 밤 12시를 넘는 시간은 24:00까지로 줄였어요.' }])
})

test('times lie on steps of five minutes, and that is told', () => {
  const { classes, warnings } = tidied(fileOf(called('산책', [at(1, 541, 613)])))

  expect(classes[0]?.meetings).toMatchObject([{ startMinute: 540, endMinute: 615 }])
  expect(warnings).toHaveLength(1)
})

test('a class never meets itself: what overlaps is one meeting in both rooms', () => {
  const { classes } = tidied(
    fileOf(called('실험', [at(2, 600, 720, '과학관 2'), at(2, 540, 660, '과학관 1')])),
  )

  expect(classes[0]?.meetings).toEqual([
    { weekday: 2, startMinute: 540, endMinute: 720, rooms: ['과학관 1', '과학관 2'] },
  ])
})

test('a class without a name keeps its times; one with neither is left out', () => {
  const { classes, warnings } = tidied(fileOf(called(' ', []), called('', [at(0, 540, 600)])))

  expect(classes.map(({ title }) => title)).toEqual(['이름 없는 수업'])
  expect(warnings).toEqual([
    { entry: null, message: '‘이름 없는 수업’ 이름도 시간도 없어서 뺐어요.' },
    { entry: 0, message: '‘이름 없는 수업’ 이름이 없어요. 가져온 뒤에 고칠 수 있어요.' },
  ])
})

test('of more classes than a plan holds the first ones', () => {
  const many = Array.from({ length: 200 }, (_, place) => called(`수업 ${place}`, []))
  const { classes, warnings } = tidied(fileOf(...many))

  expect(classes).toHaveLength(entriesMost)
  expect(warnings).toEqual([{ entry: null, message: '수업이 100개를 넘어요. 앞의 100개만 가져와요.' }])
})

test('nothing at all is refused', () => {
  expect(() => tidied(fileOf())).toThrow('가져올 수업이 하나도 없어요')
})

const anyClass = fc.record({
  title: fc.string({ unit: 'binary', maxLength: 400 }),
  professor: fc.string({ unit: 'binary', maxLength: 80 }),
  credits: fc.option(fc.double()),
  meetings: fc.array(
    fc.record({
      day: fc.oneof(fc.integer({ min: -1, max: 8 }), fc.double()),
      start: fc.oneof(fc.integer({ min: -10, max: 1500 }), fc.double()),
      end: fc.oneof(fc.integer({ min: -10, max: 3000 }), fc.double()),
      rooms: fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 8 }),
    }),
    { maxLength: 12 },
  ),
})

test('whatever a file says, what is left fits into a plan', () => {
  fc.assert(
    fc.property(fc.array(anyClass, { maxLength: 6 }), (classes) => {
      const { classes: kept } = tidied(fileOf(...classes, called('하나', [])))
      for (const { title, professor, credits, meetings } of kept) {
        expect([...title].length).toBeGreaterThan(0)
        expect(title + professor).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
        expect([...professor].length).toBeLessThanOrEqual(40)
        expect(credits === null || Number.isInteger(credits * 2)).toBe(true)
        for (const [place, { weekday, startMinute, endMinute, rooms }] of meetings.entries()) {
          const before = meetings[place - 1]
          expect([0, 1, 2, 3, 4, 5, 6]).toContain(weekday)
          expect((startMinute % 5) + (endMinute % 5)).toBe(0)
          expect(startMinute).toBeGreaterThanOrEqual(0)
          expect(startMinute).toBeLessThan(endMinute)
          expect(endMinute).toBeLessThanOrEqual(1440)
          expect(rooms.length).toBeLessThanOrEqual(5)
          if (before?.weekday === weekday) expect(before.endMinute).toBeLessThanOrEqual(startMinute)
        }
      }
    }),
  )
})
