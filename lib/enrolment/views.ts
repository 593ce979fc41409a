import 'server-only'
import { clockText } from '@/lib/catalogue/clock'
import type { Prisma } from '@/lib/db/generated/client'
import { overlaps } from '@/lib/timetables/clash'
import { type Branch, heaviest, heaviestWith } from './reach'
import type { ChoiceView, EnrolmentView } from './schema'
import type { Wishes } from './wishes'

export const enrolmentSelect = {
  timetableId: true,
  halfCreditCap: true,
  version: true,
  choices: {
    orderBy: [{ wish: 'asc' }, { place: 'asc' }],
    select: {
      wish: true,
      tick: true,
      section: {
        select: {
          id: true,
          number: true,
          courseId: true,
          code: true,
          title: true,
          professor: true,
          halfCredits: true,
          removedAt: true,
          meetings: {
            select: { weekday: true, startMinute: true, endMinute: true, rooms: true },
            orderBy: { position: 'asc' },
          },
        },
      },
    },
  },
} satisfies Prisma.EnrolmentSelect

export type EnrolmentRow = Prisma.EnrolmentGetPayload<{ select: typeof enrolmentSelect }>
type ChoiceRow = EnrolmentRow['choices'][number]

/** What stands where nobody wrote anything yet. */
export function emptyEnrolment(timetableId: string): EnrolmentRow {
  return { timetableId, halfCreditCap: 36, version: 1, choices: [] }
}

export function wishesOf({ choices }: EnrolmentRow): Wishes {
  const wishes: string[][] = []
  for (const { wish, section } of choices) wishes[wish] = [...(wishes[wish] ?? []), section.id]

  return wishes.filter((wish) => wish !== undefined)
}

/** Every branch is checked against every branch of the other wishes. */
export function toEnrolmentView(row: EnrolmentRow): EnrolmentView {
  const views = row.choices.map(toSection)
  const branches: Branch[] = row.choices.map((choice, place) => ({
    halfCredits: choice.section.halfCredits ?? 0,
    hits: new Set(
      row.choices.flatMap((other, index) =>
        other.wish !== choice.wish && whyNotBoth(views[place], views[index]) ? index : [],
      ),
    ),
  }))
  const ids = row.choices.map(({ section }) => section.id)
  const wishes = wishesOf(row).map((wish) => wish.map((id) => ids.indexOf(id)))
  const worst = heaviest({ branches, wishes })
  const worstWith = heaviestWith({ branches, wishes })
  const choices = row.choices.map(({ tick }, place) => ({
    section: views[place] as ChoiceView['section'],
    tick,
    hits: [...(branches[place]?.hits ?? [])].map((other) => hitOf(views[place], views[other])),
    creditsAtMost: (worstWith[place]?.halfCredits ?? 0) / 2,
  }))

  return {
    timetableId: row.timetableId,
    creditCap: row.halfCreditCap / 2,
    wishes: wishes.map((wish) => ({ choices: wish.flatMap((place) => choices[place] ?? []) })),
    heaviest: {
      credits: worst.halfCredits / 2,
      sectionIds: worst.taken.toSorted((one, other) => one - other).flatMap((place) => ids[place] ?? []),
      certain: worst.certain,
    },
    version: row.version,
  }
}

type SectionView = ChoiceView['section']

function toSection({ section }: ChoiceRow): SectionView {
  return {
    id: section.id,
    number: section.number,
    course: { id: section.courseId, code: section.code },
    title: section.title,
    professor: section.professor,
    credits: section.halfCredits === null ? null : section.halfCredits / 2,
    meetings: section.meetings.map(({ weekday, startMinute, endMinute, rooms }) => ({
      day: weekday,
      start: clockText(startMinute),
      end: clockText(endMinute),
      rooms,
    })),
    removed: section.removedAt !== null,
  }
}

function whyNotBoth(one: SectionView | undefined, other: SectionView | undefined): 'time' | 'course' | null {
  if (!one || !other) return null
  if (one.course.id === other.course.id) return 'course'

  return one.meetings.some((a) => other.meetings.some((b) => overlaps(a, b))) ? 'time' : null
}

function hitOf(one: SectionView | undefined, other: SectionView | undefined) {
  return {
    sectionId: other?.id ?? '',
    title: other?.title ?? '',
    number: other?.number ?? '',
    why: whyNotBoth(one, other) ?? ('time' as const),
  }
}
