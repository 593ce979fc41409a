import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { openSid, sealSid } from './cookies'
import { endSessions, openBrowserSession, viewerOfBrowser, viewerOfFamily } from './session-rows'
import { familyOfAccessToken, issueTokenPair, rotateTokens } from './tokens'

const now = new Date('2026-11-24T03:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const refused = { kind: 'unauthenticated' }

async function pairOf() {
  const student = await newStudent(await newUniversity())
  return { student, pair: await issueTokenPair(db, { userId: student.id, label: 'API', now }) }
}

async function speaker(accessToken: string, at = now) {
  const family = familyOfAccessToken(accessToken, at)
  return family === null ? null : viewerOfFamily(family, at)
}

test('an access token speaks for its person for thirty minutes', async () => {
  const { student, pair } = await pairOf()

  expect((await speaker(pair.accessToken, later(29)))?.id).toBe(student.id)
  expect(await speaker(pair.accessToken, later(30))).toBeNull()
  expect(pair).toMatchObject({ tokenType: 'Bearer', expiresIn: 1800 })
})

test('no changed byte of an access token is let through', async () => {
  const { pair } = await pairOf()
  const bytes = Buffer.from(pair.accessToken, 'base64url')
  for (let place = 0; place < bytes.length; place++) {
    const forged = Buffer.from(bytes)
    forged[place] = (forged[place] ?? 0) ^ 1
    expect(familyOfAccessToken(forged.toString('base64url'), now)).toBeNull()
  }
})

test('refresh tokens and session cookies are no access tokens, nor the other way round', async () => {
  const { student, pair } = await pairOf()
  const sid = await openBrowserSession(db, { userId: student.id, label: 'Chrome', now })

  for (const foreign of [pair.refreshToken, sid, await sealSid(sid)]) {
    expect(familyOfAccessToken(foreign, now)).toBeNull()
  }
  expect(await openSid(pair.accessToken)).toBeNull()
  await expect(rotateTokens(pair.accessToken, now)).rejects.toMatchObject(refused)
})

test('a refresh token lasts seven days to the minute', async () => {
  const { pair } = await pairOf()
  const week = 7 * 24 * 60

  await expect(rotateTokens(pair.refreshToken, later(week))).rejects.toMatchObject(refused)
  expect((await rotateTokens(pair.refreshToken, later(week - 1))).refreshToken).not.toBe(pair.refreshToken)
})

test('a spent refresh token ends its whole family', async () => {
  const { pair } = await pairOf()
  const second = await rotateTokens(pair.refreshToken, now)
  expect(await speaker(second.accessToken)).not.toBeNull()

  await expect(rotateTokens(pair.refreshToken, now)).rejects.toMatchObject(refused)
  expect(await speaker(second.accessToken)).toBeNull()
  await expect(rotateTokens(second.refreshToken, now)).rejects.toMatchObject(refused)
})

test('of 32 who spend one refresh token at once, one gets a pair', async () => {
  const { pair } = await pairOf()
  const outcomes = await Promise.allSettled(
    Array.from({ length: 32 }, () => rotateTokens(pair.refreshToken, now)),
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(refused)
  }
})

test('an ended session is over for cookies and tokens alike', async () => {
  const { student, pair } = await pairOf()
  const sid = await openBrowserSession(db, { userId: student.id, label: 'Chrome', now })
  expect((await viewerOfBrowser(sid, now))?.loginId).toBe(student.loginId)

  await endSessions(db, student.id)
  expect(await viewerOfBrowser(sid, now)).toBeNull()
  expect(await speaker(pair.accessToken)).toBeNull()
})

test('a browser that is used every month stays signed in, one that is not does not', async () => {
  const { student } = await pairOf()
  const days = 24 * 60
  const used = await openBrowserSession(db, { userId: student.id, label: 'Chrome', now })
  const left = await openBrowserSession(db, { userId: student.id, label: 'Chrome', now })

  expect(await viewerOfBrowser(used, later(29 * days))).not.toBeNull()
  expect(await viewerOfBrowser(used, later(58 * days))).not.toBeNull()
  expect(await viewerOfBrowser(left, later(31 * days))).toBeNull()
})

test('the day of the last visit is written once a day', async () => {
  const { student } = await pairOf()
  const sid = await openBrowserSession(db, { userId: student.id, label: 'Chrome', now })
  const { sessionId } = (await viewerOfBrowser(sid, now)) ?? { sessionId: '' }
  const lastSeen = async () =>
    (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenOn.toISOString().slice(0, 10)

  expect(await lastSeen()).toBe('2026-11-24')
  await viewerOfBrowser(sid, later(24 * 60))
  expect(await lastSeen()).toBe('2026-11-25')
})

test('who left speaks no more', async () => {
  const { student, pair } = await pairOf()
  await db.user.update({ where: { id: student.id }, data: { leftOn: now } })

  expect(await speaker(pair.accessToken)).toBeNull()
  await expect(rotateTokens(pair.refreshToken, now)).rejects.toMatchObject(refused)
})
