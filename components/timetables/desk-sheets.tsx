'use client'

import Link from 'next/link'
import { Dialog } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { TextArea } from '@/components/ui/text-area'
import { creditsText } from '@/lib/catalogue/wording'
import { changedElsewhere } from '@/lib/timetables/elsewhere'
import { memoMax } from '@/lib/timetables/lengths'
import type { EntryView, TimetableView } from '@/lib/timetables/schema'
import type { Touch } from '@/lib/timetables/steps'
import { entryTimeText } from '@/lib/timetables/wording'
import { Swatches } from './swatches'

/** The catalogue over a folded week. Nothing is veiled: the week stays in sight and in reach. */
export function CatalogueSheet({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null)

  return (
    <Dialog.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Content
          ref={content}
          aria-describedby={undefined}
          onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => {
            // The first field would bring up the keyboard over what was just opened.
            event.preventDefault()
            content.current?.focus()
          }}
          className="sheet-rise fixed inset-x-0 bottom-0 z-7 flex h-[calc(100dvh-354px)] min-h-[46dvh] flex-col overflow-hidden rounded-t-sheet bg-sheet pb-[var(--safe)] shadow-dialog outline-none wide:left-auto wide:right-6 wide:w-[480px] desk:hidden"
        >
          <i aria-hidden="true" className="mx-auto mt-2 h-1 w-9 flex-none rounded-[2px] bg-line-2" />
          <Dialog.Title className="sr-only">수업 담기</Dialog.Title>
          <Dialog.Close asChild>
            <IconButton icon="close" label="닫기" size="s" className="absolute! top-1 right-2 z-2" />
          </Dialog.Close>
          <div className="flex min-h-0 flex-1 flex-col pt-2">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type SheetProps = { title: string; onClose: () => void; alert?: boolean; children: ReactNode }

/** From the bottom on a phone, in the middle from 768 px, over a veil. */
function Sheet({ title, onClose, alert = false, children }: SheetProps) {
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-8 bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          {...(alert ? { role: 'alertdialog', onInteractOutside: (event) => event.preventDefault() } : {})}
          className="sheet-rise fixed inset-x-0 bottom-0 z-9 max-h-[88dvh] overflow-y-auto rounded-t-sheet bg-sheet px-gutter pt-3 pb-[calc(var(--safe)+20px)] shadow-dialog outline-none wide:inset-x-auto wide:top-1/2 wide:bottom-auto wide:left-1/2 wide:w-[480px] wide:-translate-1/2 wide:rounded-panel wide:p-6"
        >
          <i aria-hidden="true" className="mx-auto mb-2 block h-1 w-9 rounded-[2px] bg-line-2 wide:hidden" />
          <div className="flex items-start justify-between gap-3">
            <Dialog.Title className="pt-2 text-16 font-650">{title}</Dialog.Title>
            {!alert && (
              <Dialog.Close asChild>
                <IconButton icon="close" label="닫기" className="-mr-2.5" />
              </Dialog.Close>
            )}
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type EntrySheetProps = {
  entry: EntryView
  onTouch: (before: Touch, after: Touch) => void
  onRemove: () => void
  onClose: () => void
}

/** An entry: its colour changes at once, its memo when one is done. */
export function EntrySheet({ entry, onTouch, onRemove, onClose }: EntrySheetProps) {
  const memo = useRef<HTMLTextAreaElement>(null)
  const facts = [entry.professor, entry.credits === null ? '' : creditsText(entry.credits)].filter(Boolean)
  const close = () => {
    const typed = memo.current?.value.trim() ?? entry.memo
    if (typed !== entry.memo) onTouch({ memo: entry.memo }, { memo: typed })
    onClose()
  }

  return (
    <Sheet title={entry.title} onClose={close}>
      <p className="text-14 tabular-nums">{entryTimeText(entry)}</p>
      {facts.length > 0 && <p className="text-13 text-ink-2">{facts.join(' · ')}</p>}
      <div className="grid gap-4 pt-4">
        <Swatches colour={entry.colour} onPick={(colour) => onTouch({ colour: entry.colour }, { colour })} />
        <TextArea
          ref={memo}
          label="메모"
          name="memo"
          rule={`${memoMax}자까지`}
          help="나만 볼 수 있어요."
          maxLength={memoMax}
          value={entry.memo}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-4 text-14 font-600">
        <Link
          href={`/timetables/${entry.timetableId}/entries/${entry.id}`}
          className="inline-flex min-h-11 items-center text-primary"
        >
          자세히
        </Link>
        {entry.section && (
          <Link
            href={`/courses/sections/${entry.section.id}`}
            className="inline-flex min-h-11 items-center text-primary"
          >
            강의 정보
          </Link>
        )}
        <span className="ml-auto flex gap-2">
          <Button tone="danger" onClick={onRemove}>
            빼기
          </Button>
          <Button tone="go" onClick={close}>
            다 했어요
          </Button>
        </span>
      </div>
    </Sheet>
  )
}

type ConflictSheetProps = {
  before: TimetableView
  current: TimetableView
  onInsist: () => void
  onYield: () => void
}

/** Two wrote at once: what the other one did, and what becomes of what was done here. */
export function ConflictSheet({ before, current, onInsist, onYield }: ConflictSheetProps) {
  const changes = changedElsewhere(before, current)

  return (
    <Sheet title="다른 곳에서 먼저 고쳤어요" onClose={onYield} alert>
      <p className="pt-1 text-14 text-ink-2">
        다른 탭이나 기기에서 이 시간표를 고쳤어요. 방금 한 일은 아직 저장하지 않았어요.
      </p>
      <ul className="grid gap-1 py-3 text-14">
        {changes.length === 0 && <li>바뀐 수업은 없어요.</li>}
        {changes.map((change) => (
          <li key={change} className="flex items-baseline gap-2">
            <i aria-hidden="true" className="size-1.5 flex-none rounded-[1px] bg-primary" />
            {change}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onYield}>새로 보기</Button>
        <Button tone="go" onClick={onInsist}>
          그래도 하기
        </Button>
      </div>
    </Sheet>
  )
}
