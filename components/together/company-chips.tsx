import Link from 'next/link'
import { Avatar } from '@/components/ui/avatar'
import { Icon } from '@/components/ui/icon'
import { type FreeAsked, freeAddress } from '@/lib/together/asked'

const chip = 'inline-flex h-11 items-center gap-1.5 rounded-ctl pr-3 pl-1.5 text-13 whitespace-nowrap'
const on = 'bg-wash font-600 text-primary shadow-[inset_0_0_0_1px_var(--primary)]'
const off = 'font-550 text-ink-2 shadow-[inset_0_0_0_1px_var(--line-2)]'

type CompanyChipsProps = {
  me: string
  company: readonly { id: string; nickname: string }[]
  asked: FreeAsked
  /** Whether one more may come along. */
  hasRoom: boolean
}

/** Oneself, and every friend to be looked at together with: one press brings them in or lets them out. */
export function CompanyChips({ me, company, asked, hasRoom }: CompanyChipsProps) {
  const chosen = new Set(asked.with)

  return (
    <ul aria-label="함께 볼 친구" className="flex max-h-40 flex-wrap gap-1.5 overflow-y-auto p-0.5 pt-3">
      <li className={`${chip} ${on}`}>
        <Avatar name={me} className="size-[26px] rounded-[6px]" />나
      </li>
      {company.map(({ id, nickname }) => {
        const isOn = chosen.has(id)
        const rest = asked.with.filter((one) => one !== id)
        const face = <Avatar name={nickname} className="size-[26px] rounded-[6px]" />

        return (
          <li key={id}>
            {isOn || hasRoom ? (
              <Link
                href={freeAddress(asked, { with: isOn ? rest : [...rest, id], at: '', cursor: '' })}
                scroll={false}
                prefetch={false}
                aria-label={`${nickname} 님 ${isOn ? '빼기' : '더하기'}`}
                className={`${chip} ${isOn ? on : off}`}
              >
                {face}
                {nickname}
                <Icon name={isOn ? 'close' : 'plus'} firm className="size-3.5" />
              </Link>
            ) : (
              <span className={`${chip} text-ink-3`}>
                {face}
                {nickname}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
