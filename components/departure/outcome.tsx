import type { LeaveWishes } from '@/lib/departure/schema'
import { wishes } from './wishes'

/** What will happen, before the password is asked for. */
export function Outcome({ wishes: chosen }: { wishes: LeaveWishes }) {
  return (
    <dl className="grid gap-4 border-b border-line-2 pb-5 text-14">
      {(['writings', 'anonymousWritings'] as const).map((name) => (
        <div key={name}>
          <dt className="text-15 font-600">
            {wishes[name].legend}: {wishes[name][chosen[name]].label}
          </dt>
          <dd className="text-ink-2">{wishes[name][chosen[name]].text}</dd>
        </div>
      ))}
      <div>
        <dt className="text-15 font-600">계정</dt>
        <dd className="text-ink-2">
          모든 기기에서 바로 로그아웃되고 메일 주소, 학과, 학교 인증, 고정한 게시판이 지워져요. 아이디와
          닉네임은 다른 사람이 쓸 수 있게 돼요.
        </dd>
      </div>
      <div>
        <dt className="text-15 font-600">공감과 스크랩</dt>
        <dd className="text-ink-2">누가 했는지 모르는 채로 수만 남아요.</dd>
      </div>
    </dl>
  )
}
