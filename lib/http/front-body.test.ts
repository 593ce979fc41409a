import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refuseBody } from './front-body'
import { multipartParts } from './multipart'

const multipart = { 'content-type': 'multipart/form-data; boundary=edge' }
const actionId = '6'.repeat(42)

function refuse(headers: Record<string, string>, body: Buffer, forPage = true) {
  return refuseBody({ method: 'POST', target: '/', headers }, body, forPage)
}

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

    expect(refuse(multipart, body, false)).toBeUndefined()
    expect(multipartParts(body, 'edge')?.map(({ name }) => name)).toEqual(['title', 'f'])
  })

  test('cut off anywhere is refused', () => {
    const whole = form(field('title', '안녕'), field('content', '본문'))

    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 5 }), (length) => {
        expect(refuse(multipart, whole.subarray(0, length))?.status).toBe(400)
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
    expect(refuse(headers, body)?.status).toBe(400)
  })
})

describe('a call of an action with scripts', () => {
  const call = (...parts: string[]) => refuse({ ...multipart, 'next-action': actionId }, form(...parts))

  test.each([
    '[{},"$K1"]',
    '["$undefined","$K1"]',
    '[{"message":"$$5","values":{"t":"x"}},"$K1f"]',
    '[null,"$K1"]',
  ])('%s passes', (args) => {
    expect(call(field('1_title', '$K9'), field('0', args))).toBeUndefined()
  })

  test.each([
    'garbage',
    '',
    '{}',
    '[]',
    '["$K1"]',
    '[{},"$K"]',
    '[{},"$F1"]',
    '[{},"$@1"]',
    '[{},"$1"]',
    '[{},{}]',
    '[{},"$K1",1]',
    '["$1:a:b","$K1"]',
    '[{"a":["$F0"]},"$K1"]',
    '[{"__proto__":{"a":1}},"$K1"]',
    '[{"a":"$T"},"$K1"]',
    `[${'['.repeat(10_000)}${']'.repeat(10_000)},"$K1"]`,
  ])('%.40s does not', (args) => {
    expect(call(field('1_title', 'x'), field('0', args))?.status).toBe(400)
  })

  test('needs its arguments once, as a field', () => {
    const file = 'Content-Disposition: form-data; name="0"; filename="a"\r\n\r\n[{},"$K1"]'

    expect(call(field('1_title', 'x'))?.status).toBe(400)
    expect(call(field('0', '[{},"$K1"]'), field('0', '[{},"$K1"]'))?.status).toBe(400)
    expect(call(file)?.status).toBe(400)
  })
})

describe('a call of an action without scripts', () => {
  const reference = field('$ACTION_REF_1', '')
  const action = field('$ACTION_1:0', `{"id":"${actionId}","bound":"$@1"}`)
  const state = field('$ACTION_1:1', '[{"message":"$$"}]')

  test('passes with all that the page put into its form', () => {
    expect(
      refuse(multipart, form(reference, action, state, field('$ACTION_KEY', 'k1'), field('t', '$1'))),
    ).toBeUndefined()
  })

  test.each([
    ['nothing hidden', [field('t', 'x')]],
    ['no action', [reference, state]],
    ['no state', [reference, action]],
    ['two references', [reference, field('$ACTION_REF_2', ''), action, state]],
    ['two states', [reference, action, state, state]],
    ['an action by its bare id', [reference, action, state, field(`$ACTION_ID_${actionId}`, '')]],
    ['an id that is none', [reference, field('$ACTION_1:0', '{"id":"x","bound":"$@1"}'), state]],
    ['nothing bound', [reference, field('$ACTION_1:0', `{"id":"${actionId}","bound":null}`), state]],
    ['a state that refers to something', [reference, action, field('$ACTION_1:1', '["$F0"]')]],
    ['a state too deep', [reference, action, field('$ACTION_1:1', `${'['.repeat(9999)}${']'.repeat(9999)}`)]],
  ])('with %s does not', (_what, parts) => {
    expect(refuse(multipart, form(...parts))?.status).toBe(400)
  })
})

test('text that is not UTF-8 is refused', () => {
  expect(
    refuse({ 'content-type': 'application/x-www-form-urlencoded' }, Buffer.from([0x61, 0xff]))?.status,
  ).toBe(400)
})
