import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { multipartParts, refuseBody } from './front-body'

const multipart = { 'content-type': 'multipart/form-data; boundary=edge' }
const actionId = '6'.repeat(42)

function form(...parts: string[]) {
  return Buffer.from(`${parts.map((part) => `--edge\r\n${part}\r\n`).join('')}--edge--\r\n`)
}

function field(name: string, value: string) {
  return `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`
}

describe('a form', () => {
  test('that is whole passes, its files unread', () => {
    const file =
      'Content-Disposition: form-data; name="f"; filename="a.bin"\r\nContent-Type: image/png\r\n\r\n'
    const body = Buffer.concat([
      Buffer.from(`--edge\r\n${field('title', '안녕')}\r\n--edge\r\n${file}`),
      Buffer.from([0xff, 0xfe, 0x00]),
      Buffer.from('\r\n--edge--\r\n'),
    ])

    expect(refuseBody(multipart, body)).toBeUndefined()
    expect(multipartParts(body, 'edge')?.map(({ name }) => name)).toEqual(['title', 'f'])
  })

  test('cut off anywhere is refused', () => {
    const whole = form(field('title', '안녕'), field('content', '본문'))

    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 5 }), (length) => {
        expect(refuseBody(multipart, whole.subarray(0, length))?.status).toBe(400)
      }),
    )
  })

  test.each([
    [
      'has another boundary',
      { 'content-type': 'multipart/form-data; boundary=other' },
      form(field('a', 'b')),
    ],
    ['has no boundary', { 'content-type': 'multipart/form-data' }, form(field('a', 'b'))],
    ['has a part without a name', multipart, form('Content-Type: text/plain\r\n\r\nb')],
    ['is noise', multipart, Buffer.from('garbage')],
    [
      'has text that is not UTF-8',
      multipart,
      Buffer.concat([
        Buffer.from(`--edge\r\n${field('a', '')}`),
        Buffer.from([0xc3, 0x28]),
        Buffer.from('\r\n--edge--'),
      ]),
    ],
  ])('that %s is refused', (_what, headers, body) => {
    expect(refuseBody(headers, body)?.status).toBe(400)
  })
})

describe('the arguments of an action', () => {
  const plain = { 'content-type': 'text/plain;charset=UTF-8', 'next-action': actionId }

  test('are an array, sent alone or as a part', () => {
    expect(refuseBody(plain, Buffer.from('["$K1"]'))).toBeUndefined()
    expect(
      refuseBody(
        { ...multipart, 'next-action': actionId },
        form(field('1_t', 'x'), field('0', '[{},"$K1"]')),
      ),
    ).toBeUndefined()
  })

  test.each(['', 'garbage', '{}', '"a"', `${'['.repeat(10_000)}${']'.repeat(10_000)}`])(
    'are not %.20s',
    (text) => {
      expect(refuseBody(plain, Buffer.from(text))?.status).toBe(400)
      expect(refuseBody({ ...multipart, 'next-action': actionId }, form(field('0', text)))?.status).toBe(400)
    },
  )

  test('are not missing', () => {
    expect(refuseBody({ ...multipart, 'next-action': actionId }, form(field('1_t', 'x')))?.status).toBe(400)
  })
})

test('text that is not UTF-8 is refused, an image is not read', () => {
  const bytes = Buffer.from([0x61, 0xff])

  expect(refuseBody({ 'content-type': 'application/x-www-form-urlencoded' }, bytes)?.status).toBe(400)
  expect(refuseBody({ 'content-type': 'image/png' }, bytes)).toBeUndefined()
})
