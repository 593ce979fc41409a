import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Meeting, weekdays } from '@/lib/catalogue/meeting'
import { usualPeriods } from '@/lib/universities/periods'
import { readTimes } from './time-text'

type Written = { weekday: number; start: number; length: number; room: string }

const rooms = fc
  .tuple(fc.constantFrom('', '해솔관 ', '수리', 'B', '12-', '토목관'), fc.integer({ min: 101, max: 999 }))
  .map((words) => words.join(''))

/** Times in steps of half an hour, no two alike. */
function times(step: number) {
  const time = fc
    .record({ weekday: fc.nat(6), start: fc.nat(30), length: fc.integer({ min: 1, max: 8 }), room: rooms })
    .map((given) => ({ ...given, start: given.start * step, length: given.length * step }))
    .filter(({ start, length }) => start + length <= 32)
  return fc.uniqueArray(time, {
    maxLength: 6,
    selector: ({ weekday, start, length }) => [weekday, start, length].join(),
  })
}

const dayOf = ({ weekday }: Written) => weekdays[weekday] ?? ''
const place = (halves: number) => `${halves / 2}`
const clock = (halves: number) => {
  const minute = 8 * 60 + halves * 30
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
const endOf = ({ start, length }: Written) => start + length
const apart = (written: Written[]) => written.map(({ room }) => room).join('/')
const inside = () => ''

/** How universities write a time; `step` 2 knows whole 교시 only. */
const printed = [
  {
    name: '월(3-1.5)',
    step: 1,
    mark: '/',
    places: apart,
    time: (it: Written) => `${dayOf(it)}(${place(it.start)}-${place(it.length)})`,
  },
  {
    name: '월(09:30~10:45)',
    step: 1,
    mark: '/',
    places: apart,
    time: (it: Written) => `${dayOf(it)}(${clock(it.start)}~${clock(endOf(it))})`,
  },
  {
    name: '화)09:00∼12:00',
    step: 1,
    mark: '/',
    places: apart,
    time: (it: Written) => `${dayOf(it)})${clock(it.start)}∼${clock(endOf(it))}\u00a0`,
  },
  {
    name: '월1~3',
    step: 2,
    mark: '/',
    places: apart,
    time: (it: Written) => `${dayOf(it)}${place(it.start)}~${place(endOf(it) - 2)}`,
  },
  {
    name: '월 16:30(75) 9-313',
    step: 1,
    mark: ', ',
    places: inside,
    time: (it: Written) => `${dayOf(it)} ${clock(it.start)}(${it.length * 30}) ${it.room}`,
  },
  {
    name: '월 15:00-19:00 9-313',
    step: 1,
    mark: ', ',
    places: inside,
    time: (it: Written) => `${dayOf(it)} ${clock(it.start)}-${clock(endOf(it))} ${it.room}`,
  },
  {
    name: '화 7교시(15:00) ~ 8.5교시(17:00)',
    step: 1,
    mark: ', ',
    places: inside,
    time: (it: Written) =>
      `${dayOf(it)} ${place(it.start)}교시(${clock(it.start)}) ~ ${place(endOf(it))}교시(${clock(endOf(it))}) [${it.room}]`,
  },
  {
    name: 'A101(월1~2)',
    step: 2,
    mark: ',',
    places: inside,
    time: (it: Written) => `${it.room}(${dayOf(it)}${place(it.start)}~${place(endOf(it) - 2)})`,
  },
]

function meant(written: Written[]): Meeting[] {
  return written
    .map((it) => ({
      weekday: it.weekday,
      startMinute: 480 + it.start * 30,
      endMinute: 480 + endOf(it) * 30,
      kind: '',
      rooms: [it.room],
    }))
    .toSorted((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute || a.endMinute - b.endMinute)
}

test.each(printed)(
  'what is printed as $name reads back the same, in any order',
  ({ step, mark, places, time }) => {
    const shuffled = times(step).chain((written) =>
      fc.shuffledSubarray(written, { minLength: written.length }),
    )
    fc.assert(
      fc.property(shuffled, (written) => {
        const { meetings, remarks } = readTimes(written.map(time).join(mark), places(written), usualPeriods)

        expect(meetings).toEqual(meant(written))
        expect(remarks.filter(({ level }) => level === 'warning')).toEqual([])
      }),
    )
  },
)

test('a part that cannot be read leaves its neighbours as they are', () => {
  fc.assert(
    fc.property(
      times(1),
      fc.constantFrom('월25', '토A', '화13:00~12:00', '헛소리', '월(9-0)', '일'),
      (written, bad) => {
        const readable = written.map((it) => `${dayOf(it)}(${place(it.start)}-${place(it.length)})`)
        const alone = readTimes(readable.join('/'), '', usualPeriods)
        const beside = readTimes([...readable, bad].join('/'), '', usualPeriods)

        expect(beside.meetings).toEqual(alone.meetings)
        expect(beside.remarks.length).toBe(alone.remarks.length + 1)
      },
    ),
  )
})
