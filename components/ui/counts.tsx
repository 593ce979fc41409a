import { Icon } from './icon'
import type { IconName } from './icon-shapes'

type CountsProps = { like?: number; comment?: number; scrap?: number }

const kinds = [
  { key: 'like', label: '공감', colour: 'text-like' },
  { key: 'comment', label: '댓글', colour: 'text-comment' },
  { key: 'scrap', label: '스크랩', colour: 'text-scrap' },
] as const satisfies readonly { key: IconName & keyof CountsProps; label: string; colour: string }[]

/** 공감, 댓글 and 스크랩; what is zero is left out. */
export function Counts(counts: CountsProps) {
  const shown = kinds.filter(({ key }) => counts[key])
  if (shown.length === 0) return null

  return (
    <span className="inline-flex flex-none gap-2.5 text-12 whitespace-nowrap tabular-nums">
      {shown.map(({ key, label, colour }) => (
        <span key={key} className={`inline-flex items-center gap-[3px] ${colour}`}>
          <span className="sr-only">{label}</span>
          <Icon name={key} className="size-3.5 stroke-2" />
          {shortNumber(counts[key] ?? 0)}
        </span>
      ))}
    </span>
  )
}

/** From 10,000 on in 만: 1.2만. */
export function shortNumber(count: number): string {
  return count < 10_000 ? String(count) : `${Math.floor(count / 1_000) / 10}만`
}
