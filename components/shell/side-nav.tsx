import { Avatar } from '@/components/ui/avatar'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-shapes'
import { NewCell } from '@/components/ui/new-cell'
import { NavLink } from './nav-link'
import { allBoards, ownEntries } from './navigation'
import type { ShellBoard, ShellViewer } from './shell-views'

/** The left column from 1,100 px: oneself, one's lists, pinned boards. */
export function SideNav({ viewer, boards }: { viewer: ShellViewer; boards: readonly ShellBoard[] }) {
  return (
    <aside aria-label="내 것" className="hidden pt-8 desk:block">
      <div className="sticky top-[calc(var(--bar)+32px)]">
        <div className="flex items-center gap-3 pb-[18px]">
          <Avatar name={viewer.nickname} className="size-11 rounded-pic" />
          <div className="min-w-0">
            <b className="block truncate text-16 font-650">{viewer.nickname}</b>
            <span className="block truncate text-13 text-ink-3">{viewer.universityName}</span>
          </div>
        </div>
        <nav aria-label="내 글">
          {ownEntries.map(({ href, label, icon }) => (
            <SideLink key={href} href={href} icon={icon}>
              {label}
            </SideLink>
          ))}
        </nav>
        <nav aria-label="즐겨찾는 게시판" className="mt-3.5 border-t border-line-2 pt-3">
          {boards.length > 0 && (
            <p aria-hidden="true" className="pt-1 pb-1.5 text-13 font-600 text-ink-2">
              즐겨찾는 게시판
            </p>
          )}
          {boards.map((board) => (
            <SideLink key={board.slug} href={`${allBoards.href}/${board.slug}`}>
              {board.name}
              {board.hasNew && <NewCell />}
            </SideLink>
          ))}
          <SideLink href={allBoards.href} icon="boards" exact>
            모든 게시판
          </SideLink>
        </nav>
      </div>
    </aside>
  )
}

type SideLinkProps = { href: string; icon?: IconName; exact?: boolean; children: React.ReactNode }

function SideLink({ href, icon, exact, children }: SideLinkProps) {
  return (
    <NavLink
      href={href}
      exact={exact}
      className="flex min-h-9 items-center gap-2 text-14 text-ink-2 hover:text-primary aria-[current]:font-650 aria-[current]:text-primary"
    >
      {icon && <Icon name={icon} className="mr-0.5 size-[17px] text-ink-3" />}
      {children}
    </NavLink>
  )
}
