import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { shortSemester } from '@/lib/catalogue/semester'
import type { GraduationView } from '@/lib/graduation/schema'
import { whyTexts } from '@/lib/graduation/wording'

/** What was taken and counts nowhere, each with the reason. */
export function Uncounted({ uncounted }: Pick<GraduationView, 'uncounted'>) {
  if (uncounted.length === 0) return null
  const ungraded = uncounted.filter(({ why }) => why === 'ungraded').length

  return (
    <details className="group border-b border-line-2 pb-2" open={ungraded > 0}>
      <summary className="flex min-h-11 list-none items-center gap-1.5 text-14 font-600 text-ink-2 hover:text-primary">
        <Icon name="next" className="size-4 group-open:rotate-90" />
        세지 않은 과목 {uncounted.length}
      </summary>
      <ul>
        {uncounted.map(({ title, credits, semester, why }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two by hand may share everything else.
          <li key={place} className="flex flex-wrap gap-x-2 py-1 text-14">
            {title}
            <span className="text-13 text-ink-3 tabular-nums">
              {credits}학점 · {shortSemester(semester)} · {whyTexts[why]}
            </span>
          </li>
        ))}
      </ul>
      {ungraded > 0 && (
        <div className="pt-2 pb-1">
          <ButtonLink href="/grades" tone="line" size="s" icon="write">
            성적 적기
          </ButtonLink>
        </div>
      )}
    </details>
  )
}
