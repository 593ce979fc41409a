import 'server-only'
import { assertWithin } from '@/lib/auth/limits'
import { minuteOf } from '@/lib/catalogue/clock'
import type { MeetingView } from '@/lib/catalogue/time-schema'
import { operation } from '@/lib/core/operation'
import { Thread } from '@/lib/core/thread'
import { db } from '@/lib/db/client'
import type { Job } from './job'
import { findTimetablesInput } from './schema'
import type { Answer } from './solve'
import { toWizardView } from './views'
import { wantedBy } from './wanted-queries'
import type { Stretch } from './week'

/** Pages and routes are bundled apart, and share one thread. */
const shared = globalThis as { 'moram.wizard'?: Thread<Job, Answer> }
shared['moram.wizard'] ??= new Thread({
  module: 'lib/wizard/job.ts',
  queue: 40,
  longest: 10_000,
  busy: '지금 시간표를 찾는 사람이 많아요. 잠시 뒤에 다시 해 주세요.',
})
const thread = shared['moram.wizard']

/**
 * Answers that get better until one is `done`; whoever stops listening ends the search. Errors: `invalid`,
 * `rate_limited`, `unavailable` when too many wait.
 */
export const findTimetables = operation(findTimetablesInput, async (viewer, finding) => {
  const wanted = await wantedBy(db, viewer, finding)
  await assertWithin('wizard-account', viewer.id)
  const groups = wanted.groups.map(({ choose, sections }, place) => ({
    choose,
    optional: finding.groups[place]?.optional ?? false,
    sections: sections.map(({ id, course, meetings }) => ({
      id,
      course: course.id,
      stretches: meetings.map(stretchOf),
    })),
  }))
  return thread.ask({ groups, rules: wanted.rules, sort: finding.sort }, (answer) =>
    toWizardView(wanted, answer),
  )
})

function stretchOf({ day, start, end }: MeetingView): Stretch {
  return { weekday: day, startMinute: minuteOf(start) ?? 0, endMinute: minuteOf(end) ?? 0 }
}
