import type { IconName } from '@/components/ui/icon-shapes'

export type NavEntry = {
  href: string
  label: string
  icon: IconName
  /** Addresses that belong to it too: its mark stays on while one is open. */
  under?: readonly string[]
}

const home: NavEntry = { href: '/', label: '홈', icon: 'home' }
const boards: NavEntry = { href: '/boards', label: '게시판', icon: 'board', under: ['/posts'] }
const timetables: NavEntry = { href: '/timetables', label: '시간표', icon: 'timetable' }
const courses: NavEntry = { href: '/courses', label: '강의', icon: 'course' }
const grades: NavEntry = { href: '/grades', label: '학점', icon: 'grades' }
const friends: NavEntry = { href: '/friends', label: '친구', icon: 'friends', under: ['/invites'] }
const inbox: NavEntry = { href: '/inbox', label: '알림', icon: 'bell' }
const me: NavEntry = { href: '/me', label: '내 정보', icon: 'person', under: ['/settings'] }

/** Words in the header, from 768 px. */
export const topEntries: readonly NavEntry[] = [home, boards, timetables, courses, grades, friends]

/** Beside them for administrators. */
export const adminEntry: NavEntry = {
  href: '/admin/catalogue',
  label: '관리',
  icon: 'settings',
  under: ['/admin'],
}

/** Icons at the right of the header. */
export const toolEntries: readonly NavEntry[] = [inbox]

/** The bar under the thumb on a phone; five at most. */
export const tabEntries: readonly NavEntry[] = [
  home,
  boards,
  timetables,
  courses,
  { ...me, under: ['/settings', grades.href] },
]

/** One's own lists, in the side column. */
export const ownEntries: readonly NavEntry[] = [
  { href: '/me/posts', label: '내가 쓴 글', icon: 'write' },
  { href: '/me/comments', label: '댓글 단 글', icon: 'comment' },
  { href: '/me/scraps', label: '스크랩', icon: 'scrap' },
  { href: '/me/courses', label: '들은 과목', icon: 'course' },
]

export const plans = timetables
export const ownPage = me
export const allBoards = boards

/** Whether an address belongs to an entry. Home is only itself. */
export function isUnder(path: string, { href, under = [] }: Pick<NavEntry, 'href' | 'under'>): boolean {
  return [href, ...under].some((root) => path === root || (root !== '/' && path.startsWith(`${root}/`)))
}
