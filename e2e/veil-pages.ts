import { cursorOf } from '@/lib/core/cursor'
import type { Campus } from './veil-campus'

type Addresses = (campus: Campus) => string[]

/** One that minji and jun have both written about. */
const course =
  (...rests: string[]): Addresses =>
  ({ courses }) =>
    rests.map((rest) => `/courses/${courses.algo?.courseId}${rest}`)
const only =
  (...paths: string[]): Addresses =>
  () =>
    paths
const list =
  (path: string): Addresses =>
  ({ posts, comments }) => [
    path,
    ...[posts.bike, comments['walk.7']].flatMap((id) => (id ? `${path}?cursor=${cursorOf(id)}` : [])),
  ]

/** An id of nothing: a catalogue has no people in it. */
const nobodys = '0199c000-0000-7000-8000-000000000000'

/** What is opened of every page of the product. */
export const pages: Record<string, Addresses> = {
  '/': only('/'),
  '/admin/catalogue': only('/admin/catalogue'),
  '/admin/catalogue/[importId]': only('/admin/catalogue/01a4a000-0000-7000-8000-000000000000'),
  '/admin/graduation': only('/admin/graduation'),
  '/admin/graduation/[packId]': only(`/admin/graduation/${nobodys}`),
  '/admin/graduation/new': only('/admin/graduation/new'),
  '/boards': only('/boards'),
  '/boards/[boardSlug]': (campus) => [
    ...list('/boards/free')(campus),
    ...['hush', 'club', 'none'].map((slug) => `/boards/${slug}`),
  ],
  '/boards/[boardSlug]/settings': only('/boards/club/settings'),
  '/boards/[boardSlug]/write': only('/boards/free/write', '/boards/hush/write'),
  '/boards/new': only('/boards/new'),
  '/courses': only('/courses', '/courses?q=구조&day=1'),
  '/courses/[courseId]': course('', '?sort=helpful', '?stars=2', '?semester=2025-1'),
  '/courses/[courseId]/exams': course('/exams', '/exams?exam=final'),
  '/courses/[courseId]/exams/[noteId]/edit': ({ courses, notes }) =>
    Object.values(notes).map((id) => `/courses/${courses.algo?.courseId}/exams/${id}/edit`),
  '/courses/[courseId]/exams/write': course('/exams/write'),
  '/courses/[courseId]/reviews/[reviewId]/edit': ({ courses, reviews }) =>
    Object.values(reviews).map((id) => `/courses/${courses.algo?.courseId}/reviews/${id}/edit`),
  '/courses/[courseId]/reviews/write': course('/reviews/write'),
  '/courses/[courseId]/sections': course('/sections'),
  '/courses/rooms': only('/courses/rooms?day=0&from=09:00&to=10:00'),
  '/courses/sections/[sectionId]': only(`/courses/sections/${nobodys}`),
  '/docs': only('/docs'),
  '/friends': only('/friends'),
  '/friends/free': only('/friends/free'),
  '/friends/[userId]': only(`/friends/${nobodys}`),
  '/goodbye': only('/goodbye'),
  '/graduation': only('/graduation', `/graduation?plan=${nobodys}`),
  '/grades': only('/grades', '/grades?semester=2025-1'),
  '/inbox': list('/inbox'),
  '/invites/[token]': only('/invites/none'),
  '/login': only('/login'),
  '/me': only('/me'),
  '/me/comments': list('/me/comments'),
  '/me/courses': only('/me/courses', '/me/courses?q=구조'),
  '/me/posts': list('/me/posts'),
  '/me/exam-notes': only('/me/exam-notes'),
  '/me/reviews': only('/me/reviews'),
  '/me/scraps': list('/me/scraps'),
  '/offline': only('/offline'),
  '/password': only('/password'),
  '/password/[token]': only('/password/none'),
  '/posts/[postId]': ({ posts, comments }) => [
    ...Object.values(posts).map((id) => `/posts/${id}`),
    `/posts/${posts.walk}?reply=${comments['walk.1']}`,
    `/posts/${posts.walk}?report=1`,
    `/posts/${posts.walk}?cursor=${cursorOf(comments['walk.5'] ?? '')}`,
  ],
  '/posts/[postId]/edit': ({ posts }) => Object.values(posts).map((id) => `/posts/${id}/edit`),
  '/privacy': only('/privacy'),
  '/register': only('/register'),
  '/reports/[kind]/[itemId]': ({ reviews, notes }) => [
    ...Object.values(reviews).map((id) => `/reports/review/${id}`),
    ...Object.values(notes).map((id) => `/reports/examNote/${id}`),
  ],
  '/settings': only('/settings'),
  '/settings/leave': only('/settings/leave', '/settings/leave?writings=keep&anonymousWritings=erase'),
  '/settings/look': only('/settings/look'),
  '/settings/password': only('/settings/password'),
  '/settings/profile': only('/settings/profile'),
  '/settings/sessions': only('/settings/sessions'),
  '/shared/[token]': only('/shared/none', `/shared/${'a'.repeat(43)}`),
  '/terms': only('/terms'),
  '/timetables': only('/timetables'),
  '/timetables/[timetableId]': only(`/timetables/${nobodys}`),
  '/timetables/[timetableId]/add': only(`/timetables/${nobodys}/add`),
  '/timetables/[timetableId]/changes': only(`/timetables/${nobodys}/changes`),
  '/timetables/[timetableId]/enrol': only(`/timetables/${nobodys}/enrol`),
  '/timetables/[timetableId]/enrol/edit': only(`/timetables/${nobodys}/enrol/edit`),
  '/timetables/[timetableId]/entries/[entryId]': only(`/timetables/${nobodys}/entries/${nobodys}`),
  '/timetables/[timetableId]/entries/new': only(`/timetables/${nobodys}/entries/new`),
  '/timetables/[timetableId]/print': only(`/timetables/${nobodys}/print`),
  '/timetables/[timetableId]/settings': only(`/timetables/${nobodys}/settings`),
  '/timetables/compare': only(`/timetables/compare?left=${nobodys}`),
  '/timetables/keep': only('/timetables/keep'),
  '/timetables/[timetableId]/share': only(`/timetables/${nobodys}/share`),
  '/timetables/import': only('/timetables/import'),
  '/timetables/new': only('/timetables/new'),
  '/try': only('/try'),
  '/timetables/wizard': only('/timetables/wizard', `/timetables/wizard?g=c${nobodys}&n=1&must=0`),
  '/verify': only('/verify'),
}
