import { Switch } from '@/components/ui/switch'

type ComposerNameProps = {
  anonymity: 'optional' | 'always' | 'never'
  anonymousName: string
  nickname: string
  on: boolean
}

/** The 익명 switch and the name one will carry; the sentence follows the switch by CSS, scripts or not. */
export function ComposerName({ anonymity, anonymousName, nickname, on }: ComposerNameProps) {
  return (
    <div className="-mt-1 mb-0.5 flex min-h-9 items-center justify-between gap-3 px-1 text-12 text-ink-3 [&_label]:min-h-9 [&_label]:text-13">
      {anonymity === 'optional' && <Switch name="anonymous" label="익명" defaultChecked={on} />}
      {anonymity === 'always' && <input type="hidden" name="anonymous" value="on" />}
      {anonymity !== 'never' && (
        <span
          className={
            anonymity === 'optional' ? 'hidden group-has-[[name=anonymous]:checked]:inline' : undefined
          }
        >
          이 글에서 <b className="font-650 text-ink">{anonymousName}</b>
          {toward(anonymousName)} 보여요
        </span>
      )}
      {anonymity !== 'always' && (
        <span
          className={anonymity === 'optional' ? 'group-has-[[name=anonymous]:checked]:hidden' : undefined}
        >
          <b className="font-650 text-ink">{nickname}</b> 이름으로 보여요
        </span>
      )}
    </div>
  )
}

/** 익명3으로, 익명4로: 0, 3 and 6 are said with a final consonant that asks for 으. */
function toward(name: string): string {
  return /[036]$/u.test(name) ? '으로' : '로'
}
