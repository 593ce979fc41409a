import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import type { ChangeView, IssueView } from '@/lib/imports/import-schema'
import { differencesOf, meetingsText, rawText, sectionText } from './listing-text'
import { levelWords } from './words'

const row = 'grid grid-cols-[44px_minmax(0,1fr)] gap-x-3 border-b border-line py-2.5 text-14'
const wideRow = 'wide:grid-cols-[44px_minmax(0,2fr)_minmax(0,3fr)] wide:items-baseline'
const second = 'col-start-2 wide:col-start-auto'

/** What was noticed in the file: the row, what stands there, and what became of it. */
export function IssueRows({ issues }: { issues: readonly IssueView[] }) {
  return (
    <>
      <Heads middle="파일에 적힌 것" last="까닭과 처리" />
      <ul>
        {issues.map((issue, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row may be noticed twice for the same reason.
          <li key={index} className={`${row} ${wideRow}`}>
            <RowNumber row={issue.row} />
            <div className="min-w-0">{issue.text && <code className="code">{issue.text}</code>}</div>
            <p className={`${second} pt-1 wide:pt-0`}>
              <span className="mr-2">
                <Tag tone={levelWords[issue.level].tone}>{levelWords[issue.level].label}</Tag>
              </span>
              {issue.reason}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

type ChangeRowsProps = {
  changes: readonly ChangeView[]
  /** Position of the one drawn in the week, if any. */
  drawn: number | null
  /** The address that draws another. */
  drawing: (position: number) => string
}

/** What happens to each section: whole where it is new or gone, before and after where it changes. */
export function ChangeRows({ changes, drawn, drawing }: ChangeRowsProps) {
  return (
    <>
      <Heads middle="과목" last={changes[0]?.kind === 'changed' ? '달라지는 것' : '읽은 것과 적힌 것'} />
      <ul>
        {changes.map((change) => (
          <li key={change.position} className={`${row} ${wideRow}`}>
            <RowNumber row={change.row} />
            <Section change={change} drawn={drawn === change.position} href={drawing(change.position)} />
            <div className={`${second} pt-1 wide:pt-0`}>
              <Told change={change} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

type SectionProps = { change: ChangeView; drawn: boolean; href: string }

function Section({ change, drawn, href }: SectionProps) {
  const listing = change.after ?? change.before
  if (!listing) return null
  const name = <b className="font-600">{sectionText(listing)}</b>

  return (
    <div className="min-w-0">
      {listing.meetings.length > 0 ? (
        <Link
          href={href}
          scroll={false}
          prefetch={false}
          aria-current={drawn ? 'true' : undefined}
          className="hover:text-primary aria-[current]:text-primary"
        >
          {name}
          <span className="sr-only">, 주간표에 그리기</span>
        </Link>
      ) : (
        name
      )}
      <span className="block text-12 text-ink-3">
        {[listing.code, listing.professor].filter(Boolean).join(' · ')}
      </span>
    </div>
  )
}

function Told({ change: { before, after, parts } }: { change: ChangeView }) {
  if (before && after) {
    return (
      <dl className="grid gap-1">
        {differencesOf(parts, before, after).map(({ name, before: was, after: is }) => (
          <div key={name} className="flex flex-wrap items-center gap-x-2">
            <dt className="text-12 text-ink-3">{name}</dt>
            <dd className="flex min-w-0 flex-wrap items-center gap-x-1.5">
              <del className="text-ink-3">{was}</del>
              <Icon name="arrow" className="size-3.5 text-ink-3" />
              <ins className="font-550 no-underline">{is}</ins>
            </dd>
          </div>
        ))}
      </dl>
    )
  }
  const listing = after ?? before
  if (!listing) return null
  const raw = rawText(listing)

  return (
    <>
      <p>{meetingsText(listing.meetings) || '시간 없는 수업'}</p>
      {raw && (
        <p className="pt-1">
          <span className="sr-only">파일에 적힌 것: </span>
          <code className="code">{raw}</code>
        </p>
      )}
    </>
  )
}

function Heads({ middle, last }: { middle: string; last: string }) {
  return (
    <div
      aria-hidden="true"
      className={`${wideRow} hidden gap-x-3 border-b border-line-2 py-2 text-12 font-600 text-ink-3 wide:grid`}
    >
      <span className="text-right">행</span>
      <span>{middle}</span>
      <span>{last}</span>
    </div>
  )
}

function RowNumber({ row: number }: { row: number }) {
  return (
    <span className="text-right text-ink-3 tabular-nums">
      {number > 0 ? number : '–'}
      <span className="sr-only">{number > 0 ? '행' : '행 없음'}</span>
    </span>
  )
}
