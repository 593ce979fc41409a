import { iconClass } from './icon'

type CountProps = { kind: 'like' | 'comment' | 'scrap'; label: string; count: number | undefined }

/** 공감, 댓글 or 스크랩 of a row; what is zero is left out. */
export function Count({ kind, label, count }: CountProps) {
  if (!count) return null

  return (
    <span className={`count signed ${iconClass(kind)}`}>
      <span className="sr-only">{label}</span>
      {shortNumber(count)}
    </span>
  )
}

/** From 10,000 on in 만: 1.2만. */
export function shortNumber(count: number): string {
  return count < 10_000 ? String(count) : `${Math.floor(count / 1_000) / 10}만`
}
