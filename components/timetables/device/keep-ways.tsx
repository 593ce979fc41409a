import { ButtonLink } from '@/components/ui/button'
import { signInPath, withReturn } from '@/lib/core/return-path'
import { keepAddress } from '@/lib/timetables/try-address'

/** How a plan on the device comes to stay. */
export function KeepWays() {
  return (
    <section aria-labelledby="keep-ways" className="mt-8 rounded-pic border border-line-2 bg-sheet p-5">
      <h2 id="keep-ways" className="text-16 font-650">
        이 기기를 떠나도 남기려면
      </h2>
      <p className="mt-1 text-14 text-ink-2">
        가입하거나 로그인하면 이 시간표를 계정에 담을 수 있어요. 무엇을 덮어쓰기 전에는 먼저 물어봐요.
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <ButtonLink href={withReturn('/register', keepAddress)} tone="go">
          가입하고 담기
        </ButtonLink>
        <ButtonLink href={signInPath(keepAddress)}>로그인하고 담기</ButtonLink>
      </div>
    </section>
  )
}
