import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { Mark } from '@/components/ui/mark'

/** The header for people who are not signed in. `doors` are left out on the doors themselves. */
export function PublicHeader({ doors = true }: { doors?: boolean }) {
  return (
    <header className="sticky top-0 z-6 border-b border-line bg-paper">
      <div className="mx-auto flex h-bar max-w-page items-center justify-between px-gutter">
        <Link href="/" className="flex items-center gap-[9px] text-18 font-750 tracking-[-.03em]">
          <Mark className="size-7 wide:size-8" />
          모람
        </Link>
        {doors && (
          <nav aria-label="들어가기" className="flex items-center gap-1">
            <ButtonLink href="/login" tone="bare" size="s">
              로그인
            </ButtonLink>
            <ButtonLink href="/register" tone="soft" size="s">
              가입하기
            </ButtonLink>
          </nav>
        )}
      </div>
    </header>
  )
}
