import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BookEntry, Change } from './change'
import {
  emptyPage,
  openPage,
  PAGE_ENTRIES,
  type Page,
  pageTag,
  resealPage,
  sealPage,
  turnPages,
} from './page'

const entry = fc.record({
  id: fc.uuid(),
  itemId: fc.uuid(),
  subjectId: fc.uuid(),
  code: fc.integer({ min: 0, max: 65_535 }),
})
const page = fc.record({
  entries: fc.array(entry, { maxLength: PAGE_ENTRIES, size: 'max' }),
  filed: fc.nat({ max: 1000 }),
  seen: fc.uuid(),
})
const tag = pageTag({ userId: '01890000-0000-7000-8000-000000000000', kind: 'posts' }, 0)
const otherTag = pageTag({ userId: '01890000-0000-7000-8000-000000000000', kind: 'posts' }, 1)

describe('a sealed page', () => {
  test('opens as it was, and is as long as any other whatever is on it', () => {
    const { length } = sealPage(emptyPage(), tag)
    fc.assert(
      fc.property(page, (written) => {
        const sealed = sealPage(written, tag)
        expect(sealed).toHaveLength(length)
        expect(openPage(sealed, tag)).toEqual(written)
      }),
      { numRuns: 40 },
    )
  })

  test('looks different each time it is written, and holds the same', () => {
    const sealed = sealPage(emptyPage(), tag)
    const anew = resealPage(sealed, tag)

    expect(anew && openPage(anew, tag)).toEqual(emptyPage())
    expect(anew && Buffer.compare(anew, sealed)).not.toBe(0)
  })

  test('does not open in the place of another, and says so', () => {
    const sealed = sealPage(emptyPage(), tag)

    expect(() => openPage(sealed, otherTag)).toThrow('does not open')
    expect(resealPage(sealed, otherTag)).toBeNull()
  })
})

describe('turning pages', () => {
  const items = fc.constantFrom(...Array.from({ length: 12 }, (_, index) => uuidOf(index)))
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.tuple(items, fc.uuid()).map(([itemId, id]) => ({ act: 'enter' as const, entry: entryOf(itemId, id) })),
    items.map((itemId) => ({ act: 'leave' as const, itemId })),
    fc.uuid().map((upTo) => ({ act: 'seen' as const, upTo })),
  )

  test('the binding moment changes nothing: changes bound in any portions leave the same book', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 20 }), { maxLength: 6 }), (portions) => {
        const together = [emptyPage()]
        turnPages(together, portions.flat())
        const apart = [emptyPage()]
        for (const portion of portions) turnPages(apart, portion)

        expect(apart).toEqual(together)
      }),
    )
  })

  test('a page that is too full files its oldest entries, and none is lost or doubled', () => {
    const pages = [emptyPage()]
    const enter = Array.from({ length: 600 }, (_, index) => ({
      act: 'enter' as const,
      entry: entryOf(uuidOf(index)),
    }))
    expect([...turnPages(pages, enter)]).toEqual([0, 1, 2])

    expect(pages.map(({ entries }) => entries.length)).toEqual([600 - 2 * PAGE_ENTRIES, 256, 256])
    expect(pages[0]?.filed).toBe(2)
    expect(pages[1]?.entries[0]?.itemId).toBe(uuidOf(0))
    expect(itemsOf(pages)).toEqual(enter.map(({ entry }) => entry.itemId))
  })

  test('what is on any page already changes none', () => {
    const pages = [emptyPage()]
    const enter = Array.from({ length: 300 }, (_, index) => ({
      act: 'enter' as const,
      entry: entryOf(uuidOf(index)),
    }))
    turnPages(pages, enter)

    expect([...turnPages(pages, enter)]).toEqual([])
    expect([...turnPages(pages, [{ act: 'leave', itemId: uuidOf(3) }])]).toEqual([1])
    expect(itemsOf(pages)).toHaveLength(299)
  })
})

function uuidOf(number: number): string {
  return `01890000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

function entryOf(itemId: string, id = itemId): BookEntry {
  return { id, itemId, subjectId: itemId, code: 0 }
}

function itemsOf(pages: Page[]): string[] {
  return pages.flatMap(({ entries }) => entries.map(({ itemId }) => itemId)).sort()
}
