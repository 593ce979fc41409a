import { FormMessage } from '@/components/ui/form-message'
import type { Drawing, WishedGroup } from '@/components/wizard/class-views'
import { Results } from '@/components/wizard/results'
import type { Viewer } from '@/lib/auth/viewer'
import { attempt } from '@/lib/core/form'
import { newId } from '@/lib/core/id'
import { pack } from '@/lib/core/packed'
import { show } from '@/lib/core/show'
import type { TimetableView } from '@/lib/timetables/schema'
import { type Asked, findingOf, wizardPath } from '@/lib/wizard/asked'
import { glanceAtTimetables } from '@/lib/wizard/queries'

type FoundTimetablesProps = {
  viewer: Viewer
  asked: Asked
  groups: WishedGroup[]
  /** The plan whose classes stay where they are. */
  plan: TimetableView | undefined
}

/** What is found while the page is drawn; what is found later follows by itself. */
export async function FoundTimetables({ viewer, asked, groups, plan }: FoundTimetablesProps) {
  const input = findingOf(asked)
  const began = performance.now()
  const glance = await show(attempt(glanceAtTimetables.untrusted(viewer, input)))
  if (!glance.ok) {
    return (
      <div>
        <FormMessage>{glance.form.message}</FormMessage>
      </div>
    )
  }

  return (
    <Results
      key={wizardPath(asked)}
      asked={asked}
      input={input}
      first={glance.value && pack(glance.value)}
      seconds={(performance.now() - began) / 1000}
      drawing={pack(drawingOf(groups, plan))}
      idempotencyKey={newId()}
    />
  )
}

function drawingOf(groups: readonly WishedGroup[], plan: TimetableView | undefined): Drawing {
  const classes = groups.flatMap(({ colour, sections }) =>
    sections.map(({ id, course, number, professor, meetings }) => [
      id,
      { title: course.title, number, professor, colour, meetings: meetings.map(hoursOf) },
    ]),
  )
  const kept = (plan?.entries ?? []).map(({ title, professor, meetings }) => ({
    title,
    number: '',
    professor,
    colour: 0,
    meetings: meetings.map(hoursOf),
  }))
  return { classes: Object.fromEntries(classes), kept }
}

function hoursOf({ day, start, end }: { day: number; start: string; end: string }) {
  return { day, start, end }
}
