import { SegmentLinks } from '@/components/ui/segment'
import { dayText } from '@/lib/catalogue/wording'
import { type FreeAsked, freeAddress } from '@/lib/together/asked'
import type { FreeTimeView } from '@/lib/together/free-schema'
import { goodFor, lengthText } from '@/lib/together/wording'

const lengths = ['30', '60', '90', '120', '180']

type CommonListProps = { free: FreeTimeView; asked: FreeAsked }

/** When all of them are free for so long, the longest first. */
export function CommonList({ free: { common, longest }, asked }: CommonListProps) {
  const minutes = asked.minutes || '60'

  return (
    <section aria-labelledby="common" className="pt-6">
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line-2 pb-2.5">
        <h2 id="common" className="text-16 font-650">
          모두 비는 시간
          <span className="ml-2 text-12 font-400 text-ink-3">긴 것부터</span>
        </h2>
        <SegmentLinks
          label="적어도 이만큼"
          items={lengths.map((value) => ({
            href: freeAddress(asked, { minutes: value }),
            label: lengthText(Number(value)),
            current: value === minutes,
          }))}
        />
      </div>
      {common.length === 0 && <p className="py-5 text-15 text-ink-2">{noneText(Number(minutes), longest)}</p>}
      <ol aria-labelledby="common">
        {common.map((part) => (
          <li
            key={`${part.day} ${part.start}`}
            className="grid min-h-[54px] grid-cols-[30px_1fr_auto] items-center gap-2.5 border-b border-line text-15 tabular-nums"
          >
            <b className="text-primary">{dayText(part.day)}</b>
            <span>
              <b className="font-620">
                {part.start}–{part.end}
              </b>
              <small className="block text-12/normal text-ink-3">{goodFor(part, longest)}</small>
            </span>
            <span className="text-13 text-ink-3">{lengthText(part.minutes)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function noneText(minutes: number, longest: number | null): string {
  if (longest === null) return '모두 함께 비는 때가 없어요. 표에서 짙은 칸이 가장 많이 비는 때예요.'

  return `${lengthText(minutes)} 넘게 모두 비는 때가 없어요. 가장 긴 때는 ${lengthText(longest)}이에요.`
}
