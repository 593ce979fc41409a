import { clockText } from '@/lib/catalogue/clock'
import type { Listing } from '@/lib/catalogue/listing'
import { type Meeting, weekdays } from '@/lib/catalogue/meeting'
import type { CourseScript } from './course-script'
import { type Random, randomness } from './random'

type Slot = Pick<Meeting, 'weekday' | 'startMinute' | 'endMinute'>

type Shape = {
  days: number[][]
  starts: number[]
  minutes: number
  rooms: 'rooms' | 'labs'
  together: number
}

const weekday = [[0], [1], [2], [3], [4]]
const onTheHour = [9, 10, 11, 13, 14, 15, 16]

const shapes: Record<string, Shape> = {
  twice: {
    days: [
      [0, 2],
      [1, 3],
      [0, 2],
      [1, 3],
      [2, 4],
    ],
    starts: [9, 10.5, 12, 13.5, 15, 16.5],
    minutes: 75,
    rooms: 'rooms',
    together: 1,
  },
  long: { days: weekday, starts: [9, 13, 15, 18], minutes: 165, rooms: 'rooms', together: 1 },
  double: { days: weekday, starts: onTheHour, minutes: 110, rooms: 'rooms', together: 1 },
  single: { days: weekday, starts: onTheHour, minutes: 50, rooms: 'rooms', together: 1 },
  lab: { days: weekday, starts: [9, 13, 14, 15, 18], minutes: 165, rooms: 'labs', together: 2 },
  gym: { days: weekday, starts: onTheHour, minutes: 110, rooms: 'labs', together: 1 },
  sat: { days: [[5]], starts: [9, 10], minutes: 230, rooms: 'labs', together: 1 },
}

/** Who and what is taken when, in one semester. */
type Diary = Map<string, Slot[]>

export type DemoSeason = {
  name: string
  /** A letter of `CourseScript.seasons`. */
  season: string
}

/** The sections of one semester: nobody teaches, and no room is used, in two places at once. */
export function planClasses(courses: CourseScript[], { name, season }: DemoSeason): Listing[] {
  const diary: Diary = new Map()

  return courses
    .filter(({ seasons }) => seasons.includes(season))
    .flatMap((course) => {
      // Drawn by the course alone, so that whoever teaches it teaches it in every semester.
      const staff = randomness(`who teaches ${course.code}`).shuffle(course.department.professors)
      const random = randomness(`${name} classes of ${course.code}`)

      return Array.from({ length: course.sections }, (_, place) => {
        const head = Math.ceil((place * 2) / 3) % staff.length
        const turn = [...staff.slice(head), ...staff.slice(0, head)]
        return planSection(course, { number: String(place + 1).padStart(2, '0'), turn, diary, random })
      })
    })
}

type Plan = { number: string; turn: string[]; diary: Diary; random: Random }

function planSection(course: CourseScript, plan: Plan): Listing {
  const { code, title, targets, halfCredits, capacity, freshmanCapacity, remark } = course
  const listing = {
    code,
    number: plan.number,
    title,
    targets,
    halfCredits,
    capacity,
    freshmanCapacity,
    language: course.english ? '영어' : '한국어',
    remark,
  }
  const shape = shapes[course.meets]
  if (!shape) {
    const online = course.meets === 'online'
    const rawTime = online ? '사이버수업' : course.meets.replace('none:', '')
    const professor = plan.turn[0] ?? ''
    return { ...listing, professor, mode: online ? '온라인' : '', rawTime, rawPlace: '', meetings: [] }
  }

  return { ...listing, mode: '대면', ...meet(course, shape, plan) }
}

function meet(course: CourseScript, shape: Shape, { turn, diary, random }: Plan) {
  const heads = course.team ? 2 : 1
  for (let first = 0; first < turn.length; first++) {
    const professors = [...turn.slice(first), ...turn.slice(0, first)].slice(0, heads).sort()
    for (const slots of random.shuffle(slotsOf(shape))) {
      if (!professors.every((one) => isFree(diary, one, slots))) continue
      const rooms = random.shuffle(course.department[shape.rooms]).filter((one) => isFree(diary, one, slots))
      if (rooms.length < shape.together) continue

      const taken = rooms.slice(0, shape.together).sort()
      for (const one of [...professors, ...taken]) diary.set(one, [...(diary.get(one) ?? []), ...slots])
      return { professor: professors.join(', '), ...written(slots, taken) }
    }
  }
  throw new RangeError(`no room, hour and professor left for ${course.code} ${course.title}`)
}

function slotsOf({ days, starts, minutes }: Shape): Slot[][] {
  return days.flatMap((set) =>
    starts.map((start) =>
      set.map((day) => ({ weekday: day, startMinute: start * 60, endMinute: start * 60 + minutes })),
    ),
  )
}

function isFree(diary: Diary, name: string, slots: Slot[]): boolean {
  const held = diary.get(name) ?? []
  return !slots.some((slot) =>
    held.some(
      (one) =>
        one.weekday === slot.weekday && one.startMinute < slot.endMinute && slot.startMinute < one.endMinute,
    ),
  )
}

/** As a university's list writes it: one part for each room, so that two rooms at once are two parts. */
function written(slots: Slot[], rooms: string[]) {
  const parts = slots.flatMap((slot) => rooms.map((room) => ({ time: timeText(slot), room })))

  return {
    rawTime: parts.map(({ time }) => time).join('/'),
    rawPlace: parts.map(({ room }) => room).join('/'),
    meetings: slots.map((slot) => ({ ...slot, kind: '', rooms })),
  }
}

function timeText({ weekday, startMinute, endMinute }: Slot): string {
  return `${weekdays[weekday]}(${clockText(startMinute)}~${clockText(endMinute)})`
}
