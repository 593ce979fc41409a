'use client'

import { useState } from 'react'
import { WeekGrid } from '@/components/catalogue/week-grid'
import { ShownList } from '@/components/timetables/shown-list'
import { Button } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { Icon } from '@/components/ui/icon'
import { toast } from '@/components/ui/toast'
import type { Facets, SectionPage, SectionView } from '@/lib/catalogue/schema'
import type { Packed } from '@/lib/core/packed'
import { clashesWith } from '@/lib/timetables/clash'
import { conflictText } from '@/lib/timetables/conflict'
import {
  type DevicePlan,
  emptyPlan,
  entryOfSection,
  type NewEntry,
  shownIn,
  withEntry,
  withoutEntry,
} from '@/lib/timetables/device-plan'
import type { ShownEntry } from '@/lib/timetables/shown-entry'
import { useUnpacked } from '../use-unpacked'
import { Candidates } from './candidates'
import { GuestByHand } from './guest-by-hand'
import { KeepWays } from './keep-ways'
import { OtherPlan } from './other-plan'
import { stored, useDevicePlan } from './use-device-plan'

type GuestPlannerProps = {
  university: DevicePlan['university']
  semester: string
  first: SectionPage
  facets: Packed<Facets>
}

/** One plan on this device: the week, what is in it, and the public catalogue to fill it from. */
export function GuestPlanner({ university, semester, first, facets: packed }: GuestPlannerProps) {
  const facets = useUnpacked(packed)
  const { device, keep } = useDevicePlan()
  const [problem, setProblem] = useState('')
  const [looked, setLooked] = useState<SectionView | null>(null)

  if (device && (device.university.slug !== university.slug || device.plan.semester !== semester)) {
    return <OtherPlan device={device} onStart={() => save(emptyPlan(university, semester))} />
  }
  const mine = device ?? emptyPlan(university, semester)
  const entries = shownIn(mine)

  function save(next: DevicePlan): boolean {
    const isKept = keep(next)
    setProblem(isKept ? '' : '이 브라우저가 저장을 막고 있어서 시간표를 남길 수 없어요.')
    return isKept
  }

  /** `null` once it is in, else why not. */
  function add(entry: NewEntry, replace: boolean): string | null {
    const added = withEntry(stored() ?? mine, entry, { replace })
    if ('conflicts' in added) return conflictText(added.conflicts)
    if ('problem' in added) {
      setProblem(added.problem)
      return added.problem
    }
    save(added.device)
    return null
  }

  function remove({ id, title }: ShownEntry) {
    const before = stored() ?? mine
    if (!save(withoutEntry(before, id))) return
    toast({
      text: `‘${title}’ 수업을 뺐어요.`,
      action: { label: '되돌리기', run: () => void save(before) },
    })
  }

  const ghost = looked ? entryOfSection(looked) : null
  const mark = ghost && clashesWith(entries, ghost.meetings).length > 0 ? 'clash' : 'ghost'

  return (
    <div className="desk:grid desk:grid-cols-[minmax(0,1fr)_468px] desk:gap-12">
      <div className="min-w-0">
        <FormMessage>{problem}</FormMessage>
        <p className="flex items-center justify-between gap-3 pb-2 text-13 text-ink-2">
          <a
            href="#find"
            className="inline-flex min-h-11 items-center gap-1.5 text-14 font-600 text-primary desk:invisible"
          >
            <Icon name="search" className="size-4" />
            수업 찾아 담기
          </a>
          <span>
            <b className="text-16 font-700 text-ink tabular-nums">{creditsOf(entries)}</b>학점 ·{' '}
            {entries.length}과목
          </span>
        </p>
        <WeekGrid
          size="plan"
          roomsFrom={50}
          blocks={[
            ...entries.flatMap(({ title, colour, meetings }) =>
              meetings.map((meeting) => ({ ...meeting, title, colour })),
            ),
            ...(ghost?.meetings ?? []).map(
              (meeting) => ({ ...meeting, title: ghost?.title ?? '', mark }) as const,
            ),
          ]}
        />
        <ShownList
          entries={entries}
          tool={(entry) => (
            <Button tone="line" size="s" aria-label={`${entry.title} 빼기`} onClick={() => remove(entry)}>
              빼기
            </Button>
          )}
        />
        {device && entries.length > 0 && <KeepWays />}
      </div>
      <div className="pt-8 desk:pt-0">
        <Candidates
          where={{ university: university.slug, semester }}
          first={first}
          facets={facets}
          device={mine}
          onAdd={(section, replace) => void add(entryOfSection(section), replace)}
          onLook={setLooked}
        />
        <GuestByHand onAdd={add} />
      </div>
    </div>
  )
}

function creditsOf(entries: readonly ShownEntry[]): number {
  return entries.reduce((sum, { credits }) => sum + (credits ?? 0), 0)
}
