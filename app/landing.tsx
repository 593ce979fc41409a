import Link from 'next/link'
import { Picture } from '@/components/shell/picture'
import { PublicHeader } from '@/components/shell/public-header'
import { SkipLink } from '@/components/shell/skip-link'
import { ForgetWeek } from '@/components/timetables/offline/forget-week'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/** What a visitor is told, and nothing that is not there yet. */
const promises = [
  {
    title: '글 안에서만 사는 이름',
    text: '익명 번호는 글마다 새로 정해져요. 같은 글에서는 끝까지 익명3이고, 다른 글에서는 아무도 이어 볼 수 없어요. 익명으로 올린 글에 닉네임으로 답해도 글쓴이 표시는 붙지 않아요.',
  },
  {
    title: '되돌릴 수 있어요',
    text: '글이나 댓글을 지워도 10분 안에는 되돌릴 수 있어요. 올리지 못한 글은 쓰던 그대로 남고, 언제 다시 올릴 수 있는지 알려 드려요.',
  },
  {
    title: '내 것은 내가 가져가요',
    text: '내가 쓴 글, 댓글 단 글, 스크랩은 나만 볼 수 있고 파일 하나로 받을 수 있어요. 떠날 때는 글을 남길지 지울지 직접 정해요.',
  },
  {
    title: '어디서나 열려요',
    text: '느린 지하철에서도, 스크립트를 꺼도, 화면을 읽어 주는 프로그램으로도 쓸 수 있어요. 게시판을 다루는 JSON API도 모두에게 열려 있어요.',
  },
]

const footer = [
  { href: '/terms', label: '이용약관' },
  { href: '/privacy', label: '개인정보 처리방침' },
  { href: '/docs', label: 'API 문서' },
]

/** For visitors: what Moram is, in pictures of the real thing, and the two doors. */
export function Landing() {
  return (
    <>
      <ForgetWeek />
      <SkipLink />
      <PublicHeader />
      <main id="main" tabIndex={-1} className="mx-auto max-w-page px-gutter pb-16 outline-none">
        <div className="grid items-center gap-10 pt-10 wide:grid-cols-[minmax(0,1fr)_300px] wide:pt-14 desk:gap-24">
          <div>
            <h1 className="text-26 text-balance desk:text-40/[1.25] desk:font-700">
              하고 싶은 말을 마음&nbsp;놓고 하는 학교 게시판
            </h1>
            <p className="mt-4 max-w-[56ch] text-16/[1.7] text-ink-2">
              모람은 우리 학교 사람들만 모이는 곳이에요. 익명으로 쓴 글은 데이터베이스 백업을 통째로
              들여다보아도 누가 썼는지, 어느 글과 어느 글이 같은 사람의 것인지 알 수 없어요.
            </p>
            <div className="mt-7 flex flex-wrap gap-2.5">
              <ButtonLink href="/register" tone="go" size="l">
                가입하기
              </ButtonLink>
              <ButtonLink href="/login" size="l">
                로그인
              </ButtonLink>
            </div>
            <p className="mt-3">
              <Link
                href="/try"
                className="inline-flex min-h-11 items-center gap-1.5 text-15 font-600 text-primary"
              >
                <Icon name="timetable" className="size-5" />
                계정 없이 시간표 짜 보기
              </Link>
            </p>
          </div>
          <Picture
            name="post-phone"
            alt="익명1과 익명(글쓴이)가 이야기를 나누는 글 화면"
            width={390}
            height={844}
          />
        </div>
        <ul className="mt-14 border-t border-line-2">
          {promises.map(({ title, text }) => (
            <li
              key={title}
              className="grid gap-x-12 gap-y-1 border-b border-line py-6 wide:grid-cols-[240px_minmax(0,1fr)]"
            >
              <h2 className="text-16 font-650">{title}</h2>
              <p className="max-w-[58ch] text-15 text-ink-2">{text}</p>
            </li>
          ))}
        </ul>
        <div className="mt-12 hidden wide:block">
          <Picture
            name="home-desktop"
            alt="즐겨찾는 게시판의 새 글과 내 글에 온 답이 한눈에 보이는 홈 화면"
            width={1280}
            height={820}
          />
        </div>
        <footer className="mt-12 flex flex-wrap gap-x-5 text-13 text-ink-3">
          {footer.map(({ href, label }) => (
            <Link key={href} href={href} className="py-1.5 hover:text-primary">
              {label}
            </Link>
          ))}
        </footer>
      </main>
    </>
  )
}
