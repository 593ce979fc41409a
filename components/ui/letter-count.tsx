import { clsx } from 'clsx'

type LetterCountProps = {
  count: number
  max: number
  /** Said only from so many letters on. */
  from?: number | undefined
  className?: string | undefined
}

/** How many letters stand there, of how many, where scripts count them. Nothing is cut: who is over sees by how much. */
export function LetterCount({ count, max, from = 0, className }: LetterCountProps) {
  if (count < from) return null

  return (
    <p
      className={clsx(
        'scripted text-right text-13 tabular-nums',
        count > max ? 'text-danger' : 'text-ink-3',
        className,
      )}
    >
      <span className="sr-only">쓴 글자 </span>
      {count.toLocaleString('ko-KR')} / {max.toLocaleString('ko-KR')}
    </p>
  )
}

/** Letters as the server counts them: code points after NFC. */
export function letters(text: string): number {
  return [...text.normalize('NFC')].length
}
