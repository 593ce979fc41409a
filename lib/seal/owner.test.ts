import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { env } from '@/lib/env'
import { parseMasterKeys } from './keys'
import { openOwner, randomSeal, sealOwner } from './owner'
import { likeTag, personTag, sameTag, scrapTag, threadTag } from './tags'

const uuid = fc.uuid()

describe('master keys', () => {
  const hex = 'ab'.repeat(32)
  const base64 = Buffer.alloc(32, 7).toString('base64')

  test('a key alone is version 1, several carry their versions', () => {
    expect([...parseMasterKeys(base64)]).toEqual([[1, Buffer.alloc(32, 7)]])
    expect([...parseMasterKeys(`2:${hex}, 1:${base64}`)]).toEqual([
      [2, Buffer.alloc(32, 0xab)],
      [1, Buffer.alloc(32, 7)],
    ])
  })

  test.each([
    ['too short', '1:abcdef'],
    ['neither hex nor base64', '한'.repeat(40)],
    ['version 1 left out', `2:${hex}`],
    ['a version twice', `1:${hex},1:${hex}`],
    ['version 0', `0:${hex},1:${hex}`],
    ['a version that is no byte', `1:${hex},256:${hex}`],
    ['an empty part', `1:${hex},`],
  ])('%s stops the start', (_, setting) => {
    expect(() => parseMasterKeys(setting)).toThrow('ANONYMITY_KEY')
  })

  test('the message never shows a key', () => {
    const secret = 'c0ffee'.repeat(5)
    expect(() => parseMasterKeys(secret)).toThrow(expect.not.stringContaining(secret) as unknown as string)
  })
})

describe('tags', () => {
  test('tell one person in one post, and nothing across posts, people or purposes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(uuid, { minLength: 4, maxLength: 4 }), ([a, b, x, y]) => {
        const [one, other, here, there] = [a, b, x, y] as [string, string, string, string]
        expect(sameTag(threadTag(one, here), threadTag(one.toUpperCase(), here.toUpperCase()))).toBe(true)
        const different = [
          threadTag(one, here),
          threadTag(one, there),
          threadTag(other, here),
          likeTag(one, here),
          scrapTag(one, here),
          personTag('vote', one, here),
        ]
        expect(new Set(different.map((tag) => Buffer.from(tag).toString('hex'))).size).toBe(6)
      }),
    )
  })

  test('nobody is not the same as nobody', () => {
    expect(sameTag(null, null)).toBe(false)
    expect(sameTag(new Uint8Array(32), undefined)).toBe(false)
  })
})

describe('a key that is added', () => {
  test('seals from then on; what was sealed before still opens, and every tag stays', async () => {
    const row = { table: 'Post', id: '01890000-0000-7000-8000-000000000000' }
    const before = sealOwner(row.id, row)
    const tag = threadTag(row.id, row.id)

    const added = `1:${env.ANONYMITY_KEY},2:${'cd'.repeat(32)}`
    const later = await withKey(added)
    const after = later.sealOwner(row.id, row)
    expect([before[0], after[0]]).toEqual([1, 2])
    expect(later.openOwner(before, row)).toBe(row.id)
    expect(later.openOwner(after, row)).toBe(row.id)
    expect(later.randomSeal(before)[0]).toBe(1)
    expect(sameTag(later.threadTag(row.id, row.id), tag)).toBe(true)
    expect(openOwner(after, row)).toBeNull()
  })

  async function withKey(key: string) {
    vi.resetModules()
    vi.stubEnv('ANONYMITY_KEY', key)
    const modules = { ...(await import('./owner')), ...(await import('./tags')) }
    vi.unstubAllEnvs()
    return modules
  }
})

describe('sealed owners', () => {
  test('open where they were sealed and nowhere else', () => {
    fc.assert(
      fc.property(uuid, uuid, uuid, (userId, id, elsewhere) => {
        const sealed = sealOwner(userId, { table: 'Post', id })
        expect(openOwner(sealed, { table: 'Post', id: id.toUpperCase() })).toBe(userId)
        expect(openOwner(sealed, { table: 'Comment', id })).toBeNull()
        if (elsewhere !== id) expect(openOwner(sealed, { table: 'Post', id: elsewhere })).toBeNull()
      }),
    )
  })

  test('no byte can be changed or cut off', () => {
    const row = { table: 'Post', id: '01890000-0000-7000-8000-000000000000' }
    const sealed = sealOwner('01890000-0000-7000-8000-000000000001', row)
    for (const [index, byte] of sealed.entries()) {
      const changed = Uint8Array.from(sealed)
      changed[index] = byte ^ 1
      expect(openOwner(changed, row)).toBeNull()
      expect(openOwner(sealed.subarray(0, index), row)).toBeNull()
    }
  })

  test('one author twice looks like two, and a random seal like one more', () => {
    const row = { table: 'Post', id: '01890000-0000-7000-8000-000000000000' }
    const [one, again] = [sealOwner(row.id, row), sealOwner(row.id, row)]
    const random = randomSeal(one)

    expect(Buffer.compare(one, again)).not.toBe(0)
    expect(random).toHaveLength(one.length)
    expect(random[0]).toBe(one[0])
    expect(openOwner(random, row)).toBeNull()
    expect(openOwner(null, row)).toBeNull()
  })

  test('the setting of this run is never inside a seal', () => {
    const sealed = Buffer.from(sealOwner('01890000-0000-7000-8000-000000000001', { table: 'Post', id: 'x' }))
    expect(sealed.includes(Buffer.from(env.ANONYMITY_KEY, 'base64').subarray(0, 8))).toBe(false)
  })
})
