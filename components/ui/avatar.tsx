import { clsx } from 'clsx'

const columns = [8, 15, 22] as const

/** A named person's picture: a mirrored pattern of cells in one of the course colours, always the same for a name. */
export function Avatar({ name, className = 'size-9 rounded-ctl' }: { name: string; className?: string }) {
  const seed = hash(name)
  const colour = (seed % 12) + 1
  const cells = patterns[(seed >>> 8) % patterns.length] ?? 0

  return (
    <svg viewBox="0 0 36 36" aria-hidden="true" className={clsx('block flex-none', className)}>
      <rect width="36" height="36" fill={`var(--c${colour}-bg)`} />
      <path fill={`var(--c${colour}-edge)`} d={drawn(cells)} />
    </svg>
  )
}

/** Every anonymous author looks like this: nobody. */
export function AnonymousGlyph({ className = 'size-9 rounded-ctl' }: { className?: string }) {
  return (
    <svg viewBox="0 0 36 36" aria-hidden="true" className={clsx('block flex-none', className)}>
      <rect width="36" height="36" fill="var(--line)" />
      <path fill="var(--ink-3)" d={drawn(0b111_101_111)} />
    </svg>
  )
}

/** Mirrored 3×3 patterns with three to seven cells, so that none is empty, full or a plain bar. */
const patterns = Array.from({ length: 64 }, (_, n) => {
  const rows = [n & 3, (n >> 2) & 3, (n >> 4) & 3]
  return rows.reduce((cells, row) => (cells << 3) | ((row & 1) * 0b101) | (row & 2 && 0b010), 0)
}).filter((cells) => count(cells) >= 4 && count(cells) <= 7 && cells !== 0b111_101_111)

function count(cells: number): number {
  return cells.toString(2).replaceAll('0', '').length
}

function drawn(cells: number): string {
  return Array.from({ length: 9 }, (_, index) => index)
    .filter((index) => cells & (1 << (8 - index)))
    .map((index) => `M${columns[index % 3]} ${columns[Math.floor(index / 3)]}h6v6h-6z`)
    .join('')
}

/** FNV-1a: small, steady across servers. */
function hash(text: string): number {
  return [...text].reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5,
  )
}
