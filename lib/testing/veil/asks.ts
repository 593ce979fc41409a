import 'server-only'
import { cursorOf } from '@/lib/core/cursor'
import { newTokens } from '../roles'
import { type Making, nobodys, only } from './ask'
import { friendAsks } from './friend-asks'
import { graduationAsks } from './graduation-asks'
import { password } from './people'
import { planAsks } from './plan-asks'
import { reviewAsks } from './review-asks'
import { of, type Story } from './teller'

/** What is acted upon: each of another kind. Everything is read. */
const acted = {
  posts: ['walk', 'exam', 'room', 'whisper', 'gone'],
  comments: ['walk.1', 'walk.2', 'walk.5', 'walk.9', 'whisper.3', 'bike.1'],
}
const each =
  (items: 'posts' | 'comments', path: (id: string) => string): Making =>
  (story) =>
    acted[items].map((name) => ({ path: path(of(story[items], name)) }))
const pages = (path: string, { posts, comments }: Story) => [
  { path },
  { path: `${path}?limit=1` },
  ...[of(posts, 'bike'), of(posts, 'moon'), of(comments, 'walk.7')].map((id) => ({
    path: `${path}?limit=3&cursor=${cursorOf(id)}`,
  })),
]

const words = { title: '새 제목', content: '새 내용' }
const edits: Making = ({ posts }) =>
  acted.posts.flatMap((name) =>
    ['"1"', '"7"'].map((seen) => ({
      path: `/posts/${of(posts, name)}`,
      body: words,
      headers: { 'if-match': seen },
    })),
  )

/** Whoever is asked for here is not of the staff, and what they ask for is nothing. */
const staffRoutes = [
  'GET /admin/catalogue/imports',
  'POST /admin/catalogue/imports',
  ...['GET', 'DELETE'].map((method) => `${method} /admin/catalogue/imports/{importId}`),
  ...['events', 'issues', 'report', 'changes'].map(
    (part) => `GET /admin/catalogue/imports/{importId}/${part}`,
  ),
  'PUT /admin/catalogue/imports/{importId}/mapping',
  ...['commit', 'rollback'].map((part) => `POST /admin/catalogue/imports/{importId}/${part}`),
]
const staffOnly = (route: string): Making => {
  const path = route.replace(/^\w+ /, '').replace('{importId}', '0199c000-0000-7000-8000-000000000000')
  return only(path)
}

/** What others may try on every route: first what time would end, last what ends sessions. */
export const veilAsks: Record<string, Making> = {
  'POST /posts/{postId}/restore': each('posts', (id) => `/posts/${id}/restore`),
  'POST /comments/{commentId}/restore': each('comments', (id) => `/comments/${id}/restore`),

  ...reviewAsks,

  'GET /universities': only('/universities'),
  'GET /users/availability': () =>
    ['minji_veil', 'jun_veil'].map((loginId) => ({
      path: `/users/availability?university=veil&loginId=${loginId}`,
    })),
  'GET /me': only('/me'),
  'GET /me/sessions': only('/me/sessions'),
  'GET /me/export': only('/me/export'),
  'GET /me/posts': (story) => pages('/me/posts', story),
  'GET /me/comments': (story) => pages('/me/comments', story),
  'GET /me/scraps': (story) => pages('/me/scraps', story),
  'GET /me/inbox': (story) => pages('/me/inbox', story),
  'GET /boards': only('/boards'),
  'GET /boards/{slug}': () => ['free', 'hush', 'club', 'none'].map((slug) => ({ path: `/boards/${slug}` })),
  'GET /posts': (story) => [
    ...pages('/posts', story),
    ...[
      'board=free',
      'board=hush',
      'board=club',
      'title=산책',
      'q=고양이',
      'q=비밀',
      'question=true',
      'author=minji_veil',
      'author=jun_veil',
      'author=민지',
      'author=익명',
    ].map((query) => ({ path: `/posts?${query}` })),
  ],
  'GET /posts/{postId}': ({ posts }) => Object.values(posts).map((id) => ({ path: `/posts/${id}` })),
  'GET /semesters': only('/semesters'),
  'GET /sections': () => ['', '?q=구조', '?university=veil'].map((query) => ({ path: `/sections${query}` })),
  'GET /sections/{sectionId}': only(`/sections/${nobodys}`),
  'GET /courses': only('/courses'),
  'GET /rooms/free': only('/rooms/free?day=0&from=09:00&to=10:00'),
  'GET /posts/{postId}/comments': (story) => [
    ...Object.values(story.posts).map((id) => ({ path: `/posts/${id}/comments` })),
    ...['walk.2', 'walk.5', 'walk.7'].map((name) => ({
      path: `/posts/${of(story.posts, 'walk')}/comments?limit=2&cursor=${cursorOf(of(story.comments, name))}`,
    })),
  ],

  'PUT /posts/{postId}': edits,
  'PATCH /posts/{postId}': edits,
  'DELETE /posts/{postId}': each('posts', (id) => `/posts/${id}`),
  'DELETE /comments/{commentId}': each('comments', (id) => `/comments/${id}`),
  'PUT /posts/{postId}/like': each('posts', (id) => `/posts/${id}/like`),
  'DELETE /posts/{postId}/like': each('posts', (id) => `/posts/${id}/like`),
  'PUT /posts/{postId}/scrap': each('posts', (id) => `/posts/${id}/scrap`),
  'DELETE /posts/{postId}/scrap': each('posts', (id) => `/posts/${id}/scrap`),
  'PUT /comments/{commentId}/like': each('comments', (id) => `/comments/${id}/like`),
  'DELETE /comments/{commentId}/like': each('comments', (id) => `/comments/${id}/like`),
  'POST /posts/{postId}/comments': ({ posts, comments }) => [
    ...['walk', 'room', 'whisper', 'moon', 'gone'].flatMap((name) =>
      [true, false].map((anonymous) => ({
        path: `/posts/${of(posts, name)}/comments`,
        body: { content: `저는 ${anonymous ? '익명' : '이름'}이에요`, anonymous },
      })),
    ),
    {
      path: `/posts/${of(posts, 'walk')}/comments`,
      body: { content: '답글이에요', anonymous: true, parentId: of(comments, 'walk.1') },
    },
  ],
  'POST /posts': (_, turn) => [
    { path: '/posts', body: { ...words, content: `글 ${turn}`, board: 'free', anonymous: true } },
    {
      path: '/posts',
      body: { ...words, title: null, content: `글 ${turn}`, board: 'hush', anonymous: true },
    },
  ],
  'POST /boards': (_, turn) => [{ path: '/boards', body: { name: `모임 ${turn}` } }],
  'PATCH /boards/{slug}': only('/boards/club', { body: { description: '함께 걸어요' } }),
  'DELETE /boards/{slug}': only('/boards/club'),
  'PUT /boards/{slug}/pin': only('/boards/club/pin'),
  'DELETE /boards/{slug}/pin': only('/boards/club/pin'),
  'PUT /me/inbox/seen': only('/me/inbox/seen'),
  'PATCH /me': only('/me', { body: { department: '물리학과' } }),
  'POST /me/verification': (_, turn) => [{ path: '/me/verification', body: { email: `m${turn}@veil.test` } }],
  'PUT /me/verification': only('/me/verification', { body: { code: '123456' } }),

  ...Object.fromEntries(staffRoutes.map((route) => [route, staffOnly(route)])),

  ...friendAsks,
  ...graduationAsks,
  ...planAsks,
  'POST /users': (_, turn) => [
    {
      path: '/users',
      body: { university: 'veil', loginId: `new_${turn}`, password, nickname: `새내기${turn}` },
    },
  ],
  'POST /tokens': () =>
    ['minji_veil', 'jun_veil'].map((loginId) => ({
      path: '/tokens',
      body: { university: 'veil', loginId, password: 'wrong' },
    })),
  'POST /tokens/refresh': async ({ people }) => {
    const { refreshToken } = await newTokens(people.sori.viewer)
    return [{ path: '/tokens/refresh', body: { refreshToken } }]
  },
  'POST /password-resets': () =>
    ['minji_veil', 'jun_veil'].map((loginId) => ({
      path: '/password-resets',
      body: { university: 'veil', loginId },
    })),
  'PUT /password-resets/{token}': only('/password-resets/none', { body: { password } }),
  'DELETE /tokens': only('/tokens', { spare: true }),
  'DELETE /me/sessions/{id}': ({ people }) =>
    Object.values(people).map(({ spare }) => ({ path: `/me/sessions/${spare}` })),
  'PUT /me/password': only('/me/password', {
    body: { currentPassword: password, newPassword: '우산 두 개 그리고 고양이' },
  }),
  'DELETE /me/sessions': only('/me/sessions'),
  'DELETE /me': only('/me', { body: { password: 'wrong', writings: 'keep', anonymousWritings: 'keep' } }),
}
