import 'server-only'
import { randomBytes } from 'node:crypto'
import { hashOf, signToken } from '@/lib/auth/secrets'
import { db } from '@/lib/db/client'
import { newTokens } from '@/lib/testing/roles'
import { at, type Making } from './scene'

export const accountsAsks: Record<string, Making> = {
  'GET /universities': at('/universities'),
  'POST /users': ({ author }) => ({
    path: '/users',
    body: {
      university: author.university.slug,
      loginId: `n${randomBytes(6).toString('hex')}`,
      password: '초록 연필 세 자루와 창문',
      nickname: `모${randomBytes(4).toString('hex')}`,
    },
  }),
  'GET /users/availability': ({ author }) => ({
    path: `/users/availability?university=${author.university.slug}&loginId=minji`,
  }),
  'POST /tokens': ({ author, password }) => ({
    path: '/tokens',
    body: { university: author.university.slug, loginId: author.loginId, password },
  }),
  'POST /tokens/refresh': async ({ author }) => ({
    path: '/tokens/refresh',
    body: { refreshToken: (await newTokens(author)).refreshToken },
  }),
  'DELETE /tokens': at('/tokens'),
  'GET /me': at('/me'),
  'PATCH /me': at('/me', { body: { department: '물리학과' } }),
  'DELETE /me': ({ password }) => ({
    path: '/me',
    body: { password, writings: 'keep', anonymousWritings: 'keep' },
  }),
  'GET /me/export': at('/me/export'),
  'PUT /me/password': ({ password }) => ({
    path: '/me/password',
    body: { currentPassword: password, newPassword: '우산 두 개 그리고 고양이' },
  }),
  'GET /me/sessions': at('/me/sessions'),
  'DELETE /me/sessions': at('/me/sessions'),
  'DELETE /me/sessions/{id}': async ({ author }) => {
    await newTokens(author)
    const { id } = await db.session.findFirstOrThrow({ where: { userId: author.id }, orderBy: { id: 'asc' } })
    return { path: `/me/sessions/${id}` }
  },
  'POST /me/verification': ({ author }) => ({
    path: '/me/verification',
    body: { email: `m${randomBytes(6).toString('hex')}@${author.university.slug}.test` },
  }),
  'PUT /me/verification': at('/me/verification', { body: { code: '123456' } }),
  'POST /password-resets': ({ author }) => ({
    path: '/password-resets',
    body: { university: author.university.slug, loginId: author.loginId },
  }),
  'PUT /password-resets/{token}': async ({ author }) => {
    const expiresAt = new Date(Date.now() + 60_000)
    const token = signToken('reset link', randomBytes(16), expiresAt)
    const tokenHash = hashOf(token)
    await db.passwordReset.create({ data: { tokenHash, userId: author.id, expiresAt } })
    return { path: `/password-resets/${token}`, body: { password: '우산 두 개 그리고 고양이' } }
  },
  'GET /me/posts': at('/me/posts'),
  'GET /me/comments': at('/me/comments'),
  'GET /me/scraps': at('/me/scraps'),
  'GET /me/inbox': at('/me/inbox'),
  'PUT /me/inbox/seen': at('/me/inbox/seen'),
}
