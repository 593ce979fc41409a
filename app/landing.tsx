import { PublicHeader } from '@/components/shell/public-header'
import { ButtonLink } from '@/components/ui/button'

/** For visitors: what Moram is, and the two doors. */
export function Landing() {
  return (
    <>
      <PublicHeader />
      <main id="main" className="mx-auto max-w-page px-gutter pt-10 pb-16 wide:pt-20">
        <h1 className="text-26 text-balance wide:text-40">우리 학교 이야기가 모이는 곳</h1>
        <p className="mt-4 max-w-[40ch] text-16 text-ink-2">
          익명을 끝까지 지키는 게시판이에요. 누가 썼는지는 데이터베이스를 통째로 보아도 알 수 없어요.
        </p>
        <div className="mt-7 flex flex-wrap gap-2.5">
          <ButtonLink href="/register" tone="go">
            가입하기
          </ButtonLink>
          <ButtonLink href="/login">로그인</ButtonLink>
        </div>
      </main>
    </>
  )
}
