import { WeekGrid } from '@/components/catalogue/week-grid'
import { creditsText } from '@/lib/catalogue/wording'
import { differenceOf, type Pair } from '@/lib/timetables/difference'
import type { EntryView, TimetableView } from '@/lib/timetables/schema'
import { entryTimeText } from '@/lib/timetables/wording'

type PlanDifferenceProps = { left: TimetableView; right: TimetableView }

/** Two weeks beside each other, and what tells them apart in words. */
export function PlanDifference({ left, right }: PlanDifferenceProps) {
  const { left: onlyLeft, right: onlyRight, both, otherwise } = differenceOf(left.entries, right.entries)

  return (
    <>
      <div className="grid gap-8 pt-5 wide:grid-cols-2">
        <Side plan={left} alone={[...onlyLeft, ...otherwise.map((pair) => pair.left)]} />
        <Side plan={right} alone={[...onlyRight, ...otherwise.map((pair) => pair.right)]} />
      </div>
      {onlyLeft.length + onlyRight.length + otherwise.length === 0 && (
        <p role="status" className="pt-6 text-15">
          두 시간표가 똑같아요.
        </p>
      )}
      <div className="grid gap-x-8 wide:grid-cols-2">
        <Only title={`${left.name}에만`} entries={onlyLeft} />
        <Only title={`${right.name}에만`} entries={onlyRight} />
      </div>
      <Otherwise pairs={otherwise} names={[left.name, right.name]} />
      <Only title="둘 다" entries={both.map((pair) => pair.left)} />
    </>
  )
}

function Side({ plan, alone }: { plan: TimetableView; alone: readonly EntryView[] }) {
  return (
    <section aria-label={`${plan.name} 시간표`}>
      <h2 className="flex items-baseline justify-between gap-3 pb-2 text-16 font-650">
        {plan.name}
        <span className="text-13 font-500 text-ink-2">
          <b className="text-16 font-700 text-ink tabular-nums">{plan.credits}</b>학점 · {plan.entries.length}
          과목
        </span>
      </h2>
      <WeekGrid
        size="friends"
        roomsFrom={90}
        blocks={plan.entries.flatMap((entry) =>
          entry.meetings.map((meeting) => ({
            ...meeting,
            title: entry.title,
            colour: entry.colour,
            mark: alone.includes(entry) ? ('new' as const) : undefined,
          })),
        )}
      />
    </section>
  )
}

function Only({ title, entries }: { title: string; entries: readonly EntryView[] }) {
  if (entries.length === 0) return null

  return (
    <section aria-label={title} className="pt-7">
      <h2 className="border-b border-line-2 pb-2 text-16 font-650">
        {title} <span className="font-550 text-ink-3 tabular-nums">{entries.length}</span>
      </h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className="border-b border-line py-3">
            <Told entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Otherwise({ pairs, names }: { pairs: readonly Pair[]; names: readonly [string, string] }) {
  if (pairs.length === 0) return null

  return (
    <section aria-label="다르게 담은 수업" className="pt-7">
      <h2 className="border-b border-line-2 pb-2 text-16 font-650">
        다르게 담은 수업 <span className="font-550 text-ink-3 tabular-nums">{pairs.length}</span>
      </h2>
      <ul>
        {pairs.map(({ left, right }) => (
          <li key={left.id} className="grid gap-3 border-b border-line py-3 wide:grid-cols-2 wide:gap-8">
            <Told entry={left} where={names[0]} />
            <Told entry={right} where={names[1]} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Told({ entry, where }: { entry: EntryView; where?: string }) {
  const facts = [entry.professor, entry.credits === null ? '' : creditsText(entry.credits)]

  return (
    <div>
      {where && <p className="text-12 text-ink-3">{where}</p>}
      <h3 className="text-15/normal font-650">
        {[entry.title, entry.section?.number].filter(Boolean).join(' ')}
      </h3>
      <p className="text-13 text-ink-2 tabular-nums">{entryTimeText(entry)}</p>
      <p className="text-12 text-ink-3">{facts.filter(Boolean).join(' · ')}</p>
    </div>
  )
}
