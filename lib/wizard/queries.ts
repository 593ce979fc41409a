import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { assertWithin } from '@/lib/auth/tries'
import type { Viewer } from '@/lib/auth/viewer'
import { minuteOf } from '@/lib/catalogue/clock'
import { sectionsAmong } from '@/lib/catalogue/section-queries'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import type { MeetingView } from '@/lib/catalogue/time-schema'
import { operation } from '@/lib/core/operation'
import { Thread } from '@/lib/core/thread'
import { db } from '@/lib/db/client'
import type { Job } from './job'
import { type Finding, findTimetablesInput, listWishedInput, type WizardView } from './schema'
import type { Answer } from './solve'
import { toWizardView } from './views'
import { wantedBy } from './wanted-queries'
import type { Stretch } from './week'
import { sectionsOf } from './wished'

/** Pages and routes are bundled apart, and share one thread. */
const shared = globalThis as { 'moram.wizard'?: Thread<Job, Answer> }
shared['moram.wizard'] ??= new Thread({
  module: 'lib/wizard/job.ts',
  queue: 40,
  each: 10,
  longest: 10_000,
  busy: '지금 시간표를 찾는 사람이 많아요. 잠시 뒤에 다시 해 주세요.',
})
const thread = shared['moram.wizard']

/**
 * Answers that get better until one is `done`; whoever stops listening ends the search. Errors: `invalid`,
 * `rate_limited`, `unavailable` when too many wait.
 */
export const findTimetables = operation(findTimetablesInput, search)

async function search(viewer: Viewer, finding: Finding): Promise<AsyncIterable<WizardView>> {
  const wanted = await wantedBy(db, viewer, finding)
  await assertWithin('wizard-account', viewer.id)
  const groups = wanted.groups.map(({ choose, sections }, place) => ({
    choose,
    optional: finding.groups[place]?.optional ?? false,
    sections: sections.map(({ id, course, meetings, rating }) => ({
      id,
      course: course.id,
      stretches: meetings.map(stretchOf),
      ...(wanted.sort === 'rating' && rating ? { rating: Math.round(rating.average * 100) } : {}),
    })),
  }))
  return thread.ask(viewer.id, { groups, rules: wanted.rules, sort: wanted.sort }, (answer) =>
    toWizardView(wanted, answer),
  )
}

/** Milliseconds that a page waits: for anything at all, and from then on for better. */
const patience = { first: 1500, better: 300 }

/** What is found at once, for a page that is drawn without scripts; `null` where nothing came. The rest may follow. */
export const glanceAtTimetables = operation(findTimetablesInput, async (viewer, finding) => {
  const answers = (await search(viewer, finding))[Symbol.asyncIterator]()
  let last: WizardView | null = null
  let late = wait(patience.first, null)
  for (;;) {
    const next: IteratorResult<WizardView> | null = await Promise.race([answers.next(), late])
    if (next === null || next.done) break
    if (last === null) late = wait(patience.better, null)
    last = next.value
  }
  await answers.return?.()

  return last
})

/** The sections of each group as the list has them today; what it has no more is left out. */
export const listWished = operation(listWishedInput, async (viewer, { semester, groups }) => {
  const { id } = (await semesterNamed(db, viewer.university, semester)) ?? {}
  const known = id
    ? await sectionsAmong(db, id, {
        sectionIds: groups.flatMap(({ sections }) => sections),
        courseIds: groups.flatMap(({ courses }) => courses),
      })
    : []
  return groups.map((group) => sectionsOf(group, known))
})

function stretchOf({ day, start, end }: MeetingView): Stretch {
  return { weekday: day, startMinute: minuteOf(start) ?? 0, endMinute: minuteOf(end) ?? 0 }
}
