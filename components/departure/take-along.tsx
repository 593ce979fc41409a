import { buttonClass } from '@/components/ui/button'

/** Everything of one's own as a file. A plain link: the browser keeps what it is answered with. */
export function TakeAlong() {
  return (
    <section aria-labelledby="take-along">
      <h2 id="take-along" className="text-16 font-650">
        먼저, 내 기록 받아 두기
      </h2>
      <p className="mt-1 mb-3 text-14 text-ink-2">
        프로필, 글과 댓글, 스크랩, 시간표, 알림, 로그인한 기기를 JSON 파일 하나에 담아요. 익명으로 쓴 것도
        들어 있으니 나만 보는 곳에 두세요. 떠난 뒤에는 받을 수 없어요.
      </p>
      <a href="/api/v1/me/export" download className={buttonClass({ tone: 'soft' })}>
        내 기록 받기
      </a>
    </section>
  )
}
