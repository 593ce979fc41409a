'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { lazy, type MouseEvent, Suspense, useState } from 'react'
import { type Answer, useFinding } from '@/components/catalogue/use-finding'
import { PageBar } from '@/components/shell/page-bar'
import { IconButton, IconLink } from '@/components/ui/icon-button'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { SegmentLinks } from '@/components/ui/segment'
import { toast } from '@/components/ui/toast'
import type { Asked } from '@/lib/catalogue/asked'
import type { Facets, SectionView } from '@/lib/catalogue/schema'
import { semesterText } from '@/lib/catalogue/wording'
import { type Packed, unpack } from '@/lib/core/packed'
import { candidateEntry } from '@/lib/timetables/candidate'
import { clashesWith } from '@/lib/timetables/clash'
import type { TimetableView } from '@/lib/timetables/schema'
import { removedText } from '@/lib/timetables/wording'
import { CataloguePanel } from './catalogue-panel'
import { EntryList } from './entry-list'
import { PlanGrid } from './plan-grid'
import { planMenu } from './plan-menu'
import { Untimed } from './untimed'
import { useDesk } from './use-desk'

const fetchSheets = () => import('./desk-sheets')
const CatalogueSheet = lazy(async () => ({ default: (await fetchSheets()).CatalogueSheet }))
const EntrySheet = lazy(async () => ({ default: (await fetchSheets()).EntrySheet }))
const ConflictSheet = lazy(async () => ({ default: (await fetchSheets()).ConflictSheet }))

export type PlanDeskProps = {
  plan: Packed<TimetableView>
  /** The plans of the semester, oldest first. */
  plans: readonly { id: string; name: string; primary: boolean }[]
  semesters: readonly { name: string; label: string }[]
  asked: Asked
  answer: Packed<Answer>
  facets: Packed<Facets>
  /** 0 is Monday; none outside the semester. */
  today?: number | undefined
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
    const hit = new Set(clashesWith(plan.entries, section.meetings).map(({ entryId }) => entryId))
    const out = plan.entries.filter(({ id }) => hit.has(id))
    const staying = plan.entries.filter(({ id }) => !hit.has(id))
    desk.act(
      { kind: 'swap', out, back: [candidateEntry(plan.id, section, staying)] },
      { sectionId: section.id },
    )
    setShown(null)
    if (out.length > 0) toast({ text: removedText(out), action: { label: '되돌리기', run: desk.undo } })
  }
  const remove = (entryId: string) => {
    const out = plan.entries.filter(({ id }) => id === entryId)
    if (out.length === 0) return
    setOpened(null)
    desk.act({ kind: 'swap', out, back: [] })
    toast({ text: removedText(out), action: { label: '되돌리기', run: desk.undo } })
  }
  const seek = (when: { day: string; from: string; to: string }) => {
    finding.find(when)
    if (!window.matchMedia('(min-width: 1100px)').matches) setAdding(true)
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
  const tools = (
    <>
      <IconButton icon="undo" label="실행 취소" disabled={!view.canUndo} onClick={desk.undo} className="scripted" />
      <IconButton icon="redo" label="다시 실행" disabled={!view.canRedo} onClick={desk.redo} className="scripted" />
      <Menu label="더 보기" icon="menu" size="m" entries={planMenu(plan)} />
    </>
  )
  const semesterMenu = (
    <Menu
      label="학기 바꾸기"
      icon="down"
      size="m"
      entries={props.semesters.map(({ name, label }) => ({ label, href: `/timetables?semester=${name}` }))}
    />
  )

  return (
    <div className="plan-desk">
      <PageBar title={semesterText(plan.semester)} small={plan.name}>
        {semesterMenu}
        {tools}
      </PageBar>
      <div className="plan-side">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 py-2">
          <div className="hidden items-center wide:flex">
            <h1 className="text-18 font-700">{semesterText(plan.semester)}</h1>
            {semesterMenu}
          </div>
          <SegmentLinks
            label="시간표"
            items={props.plans.map(({ id, name, primary }) => ({
              href: `/timetables/${id}`,
              label: id === plan.id ? plan.name : name,
              primary,
              current: id === plan.id,
            }))}
          />
          <IconLink href={`/timetables/new?semester=${plan.semester}`} icon="plus" label="시간표 더하기" className="-ml-1.5" />
          <p className="ml-auto text-13 whitespace-nowrap text-ink-3">
            <b className="text-18 font-700 text-ink tabular-nums">{plan.credits}</b>{' '}
            {shown?.credits && !plan.entries.some(({ section }) => section?.id === shown.id) ? (
              <span className="font-650 text-primary tabular-nums">+{shown.credits} </span>
            ) : null}
            학점 · {plan.entries.length}과목
          </p>
          <div className="-mr-2.5 hidden wide:flex">{tools}</div>
        </div>
        <PlanGrid
          plan={plan}
          fold={isAdding}
          ghost={shown}
          today={props.today}
          onOpen={setOpened}
          onRemove={remove}
          onSeek={seek}
        />
        <Untimed plan={plan} onOpen={setOpened} />
        {plan.entries.length === 0 && (
          <p className="pt-4 text-14 text-ink-2">
            아직 담은 수업이 없어요. 빈 곳을 누르면 그 시간에 맞는 수업을 찾을 수 있어요.
          </p>
        )}
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

function useUnpacked<Value>(packed: Packed<Value>): Value {
  const [held, setHeld] = useState(() => ({ packed, value: unpack(packed) }))
  if (held.packed === packed) return held.value
  const next = { packed, value: unpack(packed) }
  setHeld(next)

  return next.value
}
