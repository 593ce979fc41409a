import { expect, test } from 'vitest'
import { decoded } from './decoding'

test.each([
  ['똠', [0x8c, 0x63]],
  ['갂', [0x81, 0x41]],
  ['갅', [0x81, 0x43]],
  ['뢘', [0x8f, 0x53]],
  ['좁', [0xc1, 0xbc]],
  ['햏', [0xc1, 0x64]],
  ['힣', [0xc6, 0x52]],
  ['(株)', [0x28, 0xf1, 0xbb, 0x29]],
  ['a가b똠c', [0x61, 0xb0, 0xa1, 0x62, 0x8c, 0x63, 0x63]],
])('reads %s as Korean Windows writes it', (text, bytes) => {
  expect(decoded(new Uint8Array(bytes))).toBe(text)
})

test.each([
  ['a lead byte at the end', [0x61, 0xb0]],
  ['a byte that leads nothing', [0xff, 0x41]],
  ['a gap without a syllable', [0xc6, 0x53]],
  ['a trail byte outside of the table', [0x81, 0x20]],
])('refuses %s', (_, bytes) => {
  expect(() => decoded(new Uint8Array(bytes))).toThrow(expect.objectContaining({ code: 'import.encoding' }))
})

test('UTF-8 with half a syllable is still UTF-8', () => {
  const text = '나무와 숲, 물의 역사\n'.repeat(50)
  const bytes = new Uint8Array([...new TextEncoder().encode(text), 0xea, 0xb0])

  expect(decoded(bytes)).toBe(`${text}\uFFFD`)
})
