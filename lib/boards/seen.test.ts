import { expect, test } from 'vitest'
import { noteSeen, readSeen } from './seen'

const noon = new Date('2026-11-24T12:00:00Z')
const later = new Date('2026-11-24T12:05:00.123Z')

test('what was noted is read again', () => {
  const cookie = noteSeen(noteSeen(undefined, 'free', noon), 'info', later)

  expect(readSeen(cookie)).toEqual({ free: noon, info: later })
  expect(readSeen(noteSeen(cookie, 'free', later))).toEqual({ free: later, info: later })
})

test('an older page that is shown again takes nothing back', () => {
  expect(readSeen(noteSeen(noteSeen(undefined, 'free', later), 'free', noon))).toEqual({ free: later })
})

test('a cookie of any other kind says nothing', () => {
  for (const cookie of [undefined, '', 'free', 'free:', ':abc', 'FREE:abc', 'free:!!', '%00', 'a:b']) {
    expect(readSeen(cookie), String(cookie)).toEqual({})
  }
})

test('the boards that were seen longest ago make room', () => {
  let cookie = ''
  for (let n = 0; n < 80; n += 1) cookie = noteSeen(cookie, `board-${n}`, new Date(noon.getTime() + n * 1000))

  const seen = readSeen(cookie)
  expect(Object.keys(seen)).toHaveLength(60)
  expect(seen['board-19']).toBeUndefined()
  expect(seen['board-79']).toBeDefined()
  expect(cookie.length).toBeLessThan(3000)
})
