'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { lazy, type MouseEvent, type ReactNode, Suspense, useState } from 'react'
import { type Answer, useFinding } from '@/components/catalogue/use-finding'
import { Icon } from '@/components/ui/icon'
import type { Asked } from '@/lib/catalogue/asked'
import type { Facets, SectionView } from '@/lib/catalogue/schema'
import type { Packed } from '@/lib/core/packed'
import type { TimetableView } from '@/lib/timetables/schema'
import { CataloguePanel } from './catalogue-panel'
import { addTo, removeFrom } from './desk-acts'
import { EntryList } from './entry-list'
import { PlanGrid } from './plan-grid'
import { PlanHead, type PlanHeadProps } from './plan-head'
import { Untimed } from './untimed'
import { useDesk } from './use-desk'
import type { TermClock } from './use-term-moment'
import { useUnpacked } from './use-unpacked'

const fetchSheets = () => import('./desk-sheets')
const CatalogueSheet = lazy(async () => ({ default: (await fetchSheets()).CatalogueSheet }))
const EntrySheet = lazy(async () => ({ default: (await fetchSheets()).EntrySheet }))
const ConflictSheet = lazy(async () => ({ default: (await fetchSheets()).ConflictSheet }))

export type PlanDeskProps = Pick<PlanHeadProps, 'plans' | 'semesters'> & {
  plan: Packed<TimetableView>
  asked: Asked
  answer: Packed<Answer>
  facets: Packed<Facets>
  clock: TermClock
  /** What there is to say above the week. */
  notice?: ReactNode
}

/** A plan at work: the week, and the catalogue beside it from 1,100 px, below that in a sheet over it. */
export function PlanDesk(props: PlanDeskProps) {
  const [view, desk] = useDesk(useUnpacked(props.plan))
  const { plan } = view
  const here = `/timetables/${plan.id}`
  const facets = useUnpacked(props.facets)
  const finding = useFinding(props.asked, useUnpacked(props.answer), here)
  const [shown, setShown] = useState<SectionView | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const entry = plan.entries.find(({ id }) => id === opened)

  const add = (section: SectionView) => {
    addTo(desk, plan, section)
    setShown(null)
  }
  const remove = (entryId: string) => {
    setOpened(null)
    removeFrom(desk, plan, entryId)
  }
  const seek = (meets: string) => {
    const isBeside = window.matchMedia('(min-width: 1100px)').matches
    // Words that were typed into a sheet that is closed by now are forgotten.
    finding.find({ meets, free: plan.id, ...(isBeside ? {} : { q: '' }) })
    if (!isBeside) setAdding(true)
  }
  const open = (event: MouseEvent) => {
    event.preventDefault()
    setAdding(true)
  }
  const panel = (
    <CataloguePanel
      {...{ plan, finding, facets, here: `${here}/add`, shown }}
      onShow={setShown}
      onAdd={add}
    />
  )

  return (
    <div className="plan-desk">
      <div className="plan-side">
        <PlanHead
          {...{ view, desk, shown }}
          plans={props.plans}
          semesters={props.semesters}
          isShort={isAdding}
        />
        {props.notice}
        {plan.entries.length === 0 && !isAdding && (
          <p className="py-2 text-14 text-ink-2">
            아직 담은 수업이 없어요. 빈 곳을 누르면 그 시간에 맞는 수업을 찾을 수 있어요.
          </p>
        )}
        <PlanGrid
          plan={plan}
          fold={isAdding}
          ghost={shown}
          clock={props.clock}
          onOpen={setOpened}
          onRemove={remove}
          onSeek={seek}
        />
        <Untimed plan={plan} onOpen={setOpened} />
        <EntryList plan={plan} onOpen={setOpened} />
      </div>
      <aside aria-label="강의 목록" className="plan-catalogue">
        {!isAdding && panel}
      </aside>
      <Link
        href={`${here}/add`}
        data-key="n"
        onClick={open}
        onPointerEnter={() => void fetchSheets()}
        className={clsx(
          'floating fixed right-4 bottom-[calc(var(--tabs)+var(--safe)+16px)] z-5 inline-flex h-[50px] items-center gap-[7px] rounded-panel bg-primary pr-[18px] pl-[15px] text-15 font-650 text-on-primary shadow-float hover:bg-primary-press desk:hidden print:hidden',
          isAdding && 'hidden',
        )}
      >
        <Icon name="plus" className="size-5" />
        수업 담기
      </Link>
      <Suspense>
        {isAdding && (
          <CatalogueSheet
            onClose={() => {
              setAdding(false)
              setShown(null)
            }}
          >
            {panel}
          </CatalogueSheet>
        )}
        {entry && (
          <EntrySheet
            key={entry.id}
            entry={entry}
            onTouch={(before, after) => desk.act({ kind: 'touch', entryId: entry.id, before, after })}
            onRemove={() => remove(entry.id)}
            onClose={() => setOpened(null)}
          />
        )}
        {view.conflict && (
          <ConflictSheet {...view.conflict} onInsist={() => desk.insist()} onYield={() => desk.yield()} />
        )}
      </Suspense>
    </div>
  )
}
