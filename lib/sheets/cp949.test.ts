import { expect, test } from 'vitest'
import { decodeCp949 } from './cp949'

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
])('reads %s', (text, bytes) => {
  expect(decodeCp949(new Uint8Array(bytes))).toBe(text)
})

test.each([
  ['a lead byte at the end', [0x61, 0xb0]],
  ['a byte that leads nothing', [0xff, 0x41]],
  ['a gap without a syllable', [0xc6, 0x53]],
  ['a trail byte outside of the table', [0x81, 0x20]],
  ['a control byte', [0x80]],
])('refuses %s', (_, bytes) => {
  expect(() => decodeCp949(new Uint8Array(bytes))).toThrow(TypeError)
})
