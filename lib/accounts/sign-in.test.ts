import { Worker } from 'node:worker_threads'
import { expect, test, vi } from 'vitest'
import { deviceWith } from '@/lib/auth/device'
import { hashPassword } from '@/lib/auth/password'
import { viewerOfBrowser } from '@/lib/auth/session-rows'
import { db } from '@/lib/db/client'
import { newGuest, newStudent, newUniversity } from '@/lib/testing/campus'
import { purgeSessions } from './purge-commands'
import { listSessions } from './queries'
import { endOtherSessions, endSession, issueTokens, signIn, signOut } from './session-commands'

const university = await newUniversity()
const password = 'sea otter holds hands'
const passwordHash = await hashPassword(password)

async function account() {
  const student = await newStudent(university, { passwordHash })
  const claim = { university: university.slug, loginId: student.loginId, password }
  return { student, claim, wrong: { ...claim, password: 'sea otter lets go' } }
}

async function fails(times: number, guest: ReturnType<typeof newGuest>, claim: Parameters<typeof signIn>[1]) {
  for (let turn = 0; turn < times; turn++) await signIn(guest, claim).catch(() => {})
}

const refused = { kind: 'unauthenticated', code: 'credentials.wrong' }
const slowed = { kind: 'rate_limited', retryAfter: expect.any(Number) }

test('the right password opens a session on this browser', async () => {
  const { student, claim } = await account()
  const { sid } = await signIn(newGuest({ agent: 'Mozilla (Windows) Chrome/140 Safari/1' }), claim)
  const viewer = await viewerOfBrowser(sid, new Date())
  if (!viewer) throw new Error('nobody is signed in')

  expect(viewer).toMatchObject({ id: student.id, loginId: student.loginId, verified: true })
  expect(await listSessions(viewer, {})).toMatchObject({
    items: [{ kind: 'browser', label: 'Chrome · Windows', current: true }],
    nextCursor: null,
  })
})

test('a login id may be typed in capitals', async () => {
  const { claim } = await account()
  expect(await signIn(newGuest(), { ...claim, loginId: claim.loginId.toUpperCase() })).toBeTruthy()
})

test('unknown accounts, universities and wrong passwords answer the same', async () => {
  const { claim, wrong } = await account()
  const claims = [
    wrong,
    { ...claim, loginId: 'nobody_here' },
    { ...claim, loginId: '민지' },
    { ...claim, loginId: 'a\0b' },
    { ...claim, university: 'nowhere' },
    { ...claim, password: 'x'.repeat(900) },
  ]
  const errors = await Promise.all(claims.map((wish) => signIn(newGuest(), wish).catch((error) => error)))

  for (const error of errors) expect(error).toMatchObject(refused)
  expect(new Set(errors.map((error) => error.message)).size).toBe(1)
})

test('an unknown name costs the same comparison as a wrong password', async () => {
  const { claim, wrong } = await account()
  const compared = vi.spyOn(Worker.prototype, 'postMessage')
  const costs = async (wish: typeof claim) => {
    compared.mockClear()
    await signIn(newGuest(), wish).catch(() => {})
    return compared.mock.calls.map(([asked]) => asked.hash.slice(0, 7))
  }

  expect(await costs(wrong)).toEqual(['$2b$10$'])
  expect(await costs({ ...claim, loginId: 'nobody_here' })).toEqual(['$2b$10$'])
  compared.mockRestore()
})

test('the sixth try after five failures waits, even with the right password', async () => {
  const { claim, wrong } = await account()
  const guest = newGuest()
  await fails(5, guest, wrong)

  await expect(signIn(guest, claim)).rejects.toMatchObject(slowed)
  await expect(issueTokens(guest, claim)).rejects.toMatchObject(slowed)
})

test('a burst of wrong tries gets no further than one after the other', async () => {
  const { wrong } = await account()
  const guest = newGuest()
  const outcomes = await Promise.allSettled(Array.from({ length: 32 }, () => signIn(guest, wrong)))
  const reasons = outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.kind)

  expect(reasons.filter((kind) => kind === 'unauthenticated')).toHaveLength(5)
  expect(reasons.filter((kind) => kind === 'rate_limited')).toHaveLength(27)
})

test('unknown accounts are slowed just the same', async () => {
  const guest = newGuest()
  const claim = { university: university.slug, loginId: 'nobody_here', password }
  await fails(5, guest, claim)

  await expect(signIn(guest, claim)).rejects.toMatchObject(slowed)
})

test('nobody locks out the owner on a device of theirs, nor on another one', async () => {
  const { student, claim, wrong } = await account()
  const campus = '203.0.113.7'
  for (let attacker = 0; attacker < 6; attacker++) {
    await fails(5, newGuest({ address: campus, agent: `attacker ${attacker}` }), wrong)
  }
  const known = newGuest({ address: campus, device: deviceWith(null, student.id) })

  expect(await signIn(known, claim)).toBeTruthy()
  expect(await signIn(newGuest(), claim)).toBeTruthy()
})

test('the failure that a browser came with counts for it', async () => {
  const { claim, wrong } = await account()
  const address = '203.0.113.9'
  const device = deviceWith(null)
  await fails(1, newGuest({ address, newDevice: device }), wrong)
  await fails(4, newGuest({ address, device }), wrong)

  await expect(signIn(newGuest({ address, device }), claim)).rejects.toMatchObject(slowed)
  expect(await signIn(newGuest({ address, newDevice: deviceWith(null) }), claim)).toBeTruthy()
})

test('a device cookie that somebody made up opens no second count', async () => {
  const { claim, wrong } = await account()
  const address = '203.0.113.8'
  for (let turn = 0; turn < 6; turn++) {
    const device = `${'x'.repeat(21)}${turn}.${'y'.repeat(16)}`
    await fails(1, newGuest({ address, device }), wrong)
  }
  await expect(signIn(newGuest({ address }), claim)).rejects.toMatchObject(slowed)
})

test('getting in forgets the failures before', async () => {
  const { claim, wrong } = await account()
  const guest = newGuest()
  await fails(4, guest, wrong)
  await signIn(guest, claim)
  await fails(4, guest, wrong)

  expect(await signIn(guest, claim)).toBeTruthy()
})

test('one ends this session, one other, or all others', async () => {
  const { claim } = await account()
  const viewerOf = async () => {
    const { sid } = await signIn(newGuest(), claim)
    return async () => viewerOfBrowser(sid, new Date())
  }
  const [phone, laptop, library] = await Promise.all([viewerOf(), viewerOf(), viewerOf()])
  const me = await phone()
  const there = await laptop()
  if (!me || !there) throw new Error('nobody is signed in')

  await endSession(me, { id: there.sessionId })
  expect(await laptop()).toBeNull()
  expect(await library()).not.toBeNull()
  await expect(endSession(me, { id: there.sessionId })).rejects.toMatchObject({ kind: 'not_found' })

  await endOtherSessions(me, {})
  expect(await library()).toBeNull()
  expect(await phone()).not.toBeNull()

  await signOut(me, {})
  expect(await phone()).toBeNull()
})

test('nobody ends a session of somebody else', async () => {
  const { student } = await account()
  const other = await account()
  const { sid } = await signIn(newGuest(), other.claim)
  const theirs = await viewerOfBrowser(sid, new Date())

  await expect(endSession(student, { id: theirs?.sessionId ?? '' })).rejects.toMatchObject({
    kind: 'not_found',
  })
  expect(await viewerOfBrowser(sid, new Date())).not.toBeNull()
})

test('sessions that are over leave the database, others stay', async () => {
  const { student, claim } = await account()
  const { sid } = await signIn(newGuest(), claim)
  const viewer = await viewerOfBrowser(sid, new Date())
  await signIn(newGuest(), claim)
  if (!viewer) throw new Error('nobody is signed in')
  await signOut(viewer, {})
  await purgeSessions(db, new Date())
  expect(await db.session.count({ where: { userId: student.id } })).toBe(1)

  await purgeSessions(db, new Date(Date.now() + 40 * 86_400_000))
  expect(await db.session.count({ where: { userId: student.id } })).toBe(0)
})
