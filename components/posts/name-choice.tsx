import { Switch } from '@/components/ui/switch'

type NameChoiceProps = {
  anonymity: 'optional' | 'always' | 'never'
  nickname: string
  /** Whether 익명 is on at first. */
  on: boolean
}

/** The 익명 switch and the name a post will carry; the words follow the switch by CSS, scripts or not. */
export function NameChoice({ anonymity, nickname, on }: NameChoiceProps) {
  if (anonymity === 'never') return <NameWords>{nickname} 이름으로 올라가요</NameWords>
  if (anonymity === 'always') {
    return (
      <NameWords>
        <input type="hidden" name="anonymous" value="on" />
        모두 익명으로 올라가는 게시판이에요
      </NameWords>
    )
  }

  return (
    <div className="ml-auto flex min-w-0 items-center gap-3 wide:ml-0 wide:flex-row-reverse">
      <span className="min-w-0 truncate text-12 text-ink-3 group-has-[[name=anonymous]:checked]:hidden">
        {nickname} 이름으로 올라가요
      </span>
      <Switch name="anonymous" label="익명" defaultChecked={on} />
    </div>
  )
}

function NameWords({ children }: { children: React.ReactNode }) {
  return <p className="ml-auto text-13 text-ink-2 wide:ml-0">{children}</p>
}
