import { ClassesTogether, SharedClasses } from '@/components/together/classes-together'
import { CommonList } from '@/components/together/common-list'
import { HeatList } from '@/components/together/heat-list'
import { HeatLegend, HeatWeek } from '@/components/together/heat-week'
import { FormMessage } from '@/components/ui/form-message'
import { EmptyState } from '@/components/ui/state-page'
import type { Viewer } from '@/lib/auth/viewer'
import { attempt } from '@/lib/core/form'
import { weekMomentIn } from '@/lib/core/time'
import { type FreeAsked, freeFields } from '@/lib/together/asked'
import { getFreeTime, listClassesTogether } from '@/lib/together/free-queries'
import { freeText, notesOn, partText, whoText } from '@/lib/together/wording'

/** The weeks of chosen friends laid over one's own. */
export async function FreeTogether({ viewer, asked }: { viewer: Viewer; asked: FreeAsked }) {
  const { at, q, cursor, ...hours } = freeFields(asked)
  const { minutes: _minutes, ...company } = hours
  const { day: _day, from: _from, to: _to, ...inSemester } = company
  const [free, classes] = await Promise.all([
    attempt(getFreeTime.untrusted(viewer, hours)),
    attempt(
      listClassesTogether.untrusted(viewer, {
        ...inSemester,
        ...(q && { q }),
        ...(cursor && { cursor }),
        limit: 10,
      }),
    ),
  ])
  if (!free.ok) return <EmptyState title="이대로는 볼 수 없어요" text={free.form.message} />

  const { people, counted, heat, shared } = free.value
  const nameOf = (id: string) =>
    id === viewer.id ? '나' : (people.find((one) => one.id === id)?.nickname ?? '')
  const pressed = heat.find(({ day, start }) => `${day}.${start}` === at)
  const notes = notesOn(people, viewer.id)

  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 pt-4 pb-1.5">
        <HeatLegend />
        <p className="text-13 text-ink-3">{counted}명을 세어요</p>
      </div>
      {notes.map((note) => (
        <p key={note} className="pb-1 text-13 text-ink-3">
          {note}
        </p>
      ))}
      {heat.length > 0 && (
        <>
          <HeatWeek
            heat={heat}
            counted={counted}
            asked={asked}
            today={weekMomentIn(new Date(), viewer.university.timeZone).weekday}
          />
          <p role="status" className="min-h-11 pt-2.5 text-14 text-ink-2 tabular-nums">
            {pressed
              ? [partText(pressed), freeText(pressed, counted), pressed.free > 0 && whoText(pressed, nameOf)]
                  .filter(Boolean)
                  .join(' · ')
              : '칸을 누르면 누가 비는지 여기에 보여요.'}
          </p>
          <CommonList free={free.value} asked={asked} />
          <HeatList heat={heat} counted={counted} nameOf={nameOf} />
        </>
      )}
      <SharedClasses shared={shared} nameOf={nameOf} />
      {classes.ok ? (
        counted > 1 && <ClassesTogether found={classes.value} asked={asked} />
      ) : (
        <div className="pt-8">
          <FormMessage>{classes.form.message}</FormMessage>
        </div>
      )}
    </>
  )
}
