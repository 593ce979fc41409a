import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { type Asked, askedAfter, wizardPath } from '@/lib/wizard/asked'
import type { PartView, WayView, WizardView } from '@/lib/wizard/schema'
import { impossibleText } from '@/lib/wizard/wording'

type NoneProps = { asked: Asked; answer: WizardView }

/** Why there is no timetable, and what to give up. */
export function None({ asked, answer: { impossible = [], ways = [] } }: NoneProps) {
  const best = ways.reduce<WayView | null>((most, way) => (way.total > (most?.total ?? 0) ? way : most), null)
  if (impossible.length === 0) {
    return (
      <section
        aria-label="결과"
        role="status"
        className="rounded-panel bg-sheet px-5 py-6 shadow-rest wide:px-[34px]"
      >
        <h2 className="text-21">시간 안에 찾지 못했어요</h2>
        <p className="pt-1 text-15 text-ink-2">묶음을 줄이거나 바라는 것을 하나 풀고 다시 찾아 주세요.</p>
      </section>
    )
  }

  return (
    <section
      aria-label="결과"
      aria-live="polite"
      className="self-start rounded-panel bg-sheet px-5 py-6 shadow-rest wide:px-[34px] wide:py-[30px]"
    >
      <p className="flex items-center gap-2 text-14 font-600 text-danger">
        <Icon name="alert" firm className="size-4" />
        되는 시간표가 0가지예요
      </p>
      <h2 className="pt-1.5 text-21">{impossibleText(impossible.length)}</h2>
      <p className="max-w-[54ch] pt-1 text-15 text-ink-2">
        분반을 모두 바꿔 봐도 아래 조건을 함께 지킬 수 없었어요.{' '}
        {best
          ? '하나만 풀면 다시 만들 수 있어요.'
          : '하나를 풀어도 다른 조건이 또 맞지 않아서, 더 풀어야 해요.'}
      </p>
      <ul className="grid gap-2.5 pt-[22px] pb-1.5 wide:grid-cols-2">
        {impossible.map((part) => (
          <Part key={`${part.group} ${part.rule} ${part.day}`} part={part} asked={asked} />
        ))}
      </ul>
      <table className="mt-[18px] w-full text-14">
        <thead>
          <tr className="border-b border-line-2 text-left text-12 text-ink-3">
            <th className="py-[9px] font-600">이렇게 풀면</th>
            <th className="py-[9px] text-right font-600 whitespace-nowrap">되는 시간표</th>
            <th className="py-[9px]">
              <span className="sr-only">고르기</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr key={`${way.title} ${way.group} ${way.to}`} className="border-b border-line">
              <td className="py-2 pr-3 leading-[1.45]">{way.title}</td>
              <td className="py-2 pr-3 text-right whitespace-nowrap tabular-nums">
                <b className="font-650">{way.total.toLocaleString('ko-KR')}</b>가지{!way.exact && ' 이상'}
              </td>
              <td className="py-2 text-right">
                {way.total > 0 && (
                  <ButtonLink
                    href={wizardPath(askedAfter(asked, way))}
                    aria-label={`${way.title}, 이렇게 하기`}
                    tone={way === best ? 'go' : 'line'}
                    size="s"
                    replace
                    prefetch={false}
                    scroll={false}
                  >
                    이렇게 하기
                  </ButtonLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Part({ part: { rule, title, detail, group }, asked }: { part: PartView; asked: Asked }) {
  const isMust = group !== undefined && asked.groups[group]?.must
  return (
    <li
      className={rule ? 'rounded-pic bg-danger-wash px-[18px] py-4' : 'rounded-pic bg-sunken px-[18px] py-4'}
    >
      <p className={rule ? 'text-13 text-danger' : 'text-13 text-ink-3'}>
        {rule ? '바라는 것' : isMust ? '꼭 담을 수업' : '담을 수업'}
      </p>
      <p className="font-650">{title}</p>
      {detail && <p className="text-13 text-ink-2 tabular-nums">{detail}</p>}
    </li>
  )
}
