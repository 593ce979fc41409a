import { clsx } from 'clsx'

/** `empty`: one cell filled. `missing`: one gone. `broken`: one fallen out. `closed`: none filled. */
export type StateKind = 'empty' | 'missing' | 'broken' | 'closed'

const bubble =
  'M20 5h32a14 14 0 0 1 14 14v24a14 14 0 0 1-14 14H33l-12 9v-9.4A14 14 0 0 1 6 43V19A14 14 0 0 1 20 5Z'
const cells = Array.from({ length: 9 }, (_, n) => ({
  n,
  x: 21 + 11 * (n % 3),
  y: 16 + 11 * Math.floor(n / 3),
}))
const middle = 4
const lastOfMiddleRow = 5

/** The mark in outline, telling by its cells what state a page is in. */
export function StateGlyph({ kind }: { kind: StateKind }) {
  const gone = kind === 'missing' ? middle : kind === 'broken' ? lastOfMiddleRow : null

  return (
    <svg viewBox="0 0 72 72" aria-hidden="true" className="size-[72px]">
      <path className="fill-transparent stroke-line-2" strokeWidth="2" d={bubble} />
      {cells
        .filter(({ n }) => n !== gone)
        .map(({ n, x, y }) => (
          <Cell key={n} x={x} y={y} className={cellColour(kind, n)} />
        ))}
      {kind === 'broken' && (
        <rect
          className="fill-danger"
          x="51"
          y="31"
          width="8"
          height="8"
          rx="1.5"
          transform="rotate(14 55 35)"
        />
      )}
    </svg>
  )
}

/** The nine cells fill while the time passes; `filled` is how many are full. */
export function WaitGlyph({ filled }: { filled: number }) {
  return (
    <svg viewBox="0 0 72 72" aria-hidden="true" className="size-[60px]">
      <path className="fill-paper stroke-scrap/35" strokeWidth="2" d={bubble} />
      {cells.map(({ n, x, y }) => (
        <Cell
          key={n}
          x={x}
          y={y}
          className={clsx('transition-[fill] duration-calm', n < filled ? 'fill-primary' : 'fill-line-2')}
        />
      ))}
    </svg>
  )
}

function Cell(place: { x: number; y: number; className: string }) {
  return <rect width="8" height="8" rx="1.5" {...place} />
}

function cellColour(kind: StateKind, n: number): string {
  if (kind === 'empty' && n === middle) return 'fill-primary'

  return kind === 'empty' || kind === 'closed' ? 'fill-line-2' : 'fill-wash-2'
}
