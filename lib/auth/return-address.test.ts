import { expect, test } from 'vitest'
import { dropUnsafe } from './return-address'

function left(query: string): string {
  const url = new URL(`http://localhost:3000/api/auth/error?${query}`)
  dropUnsafe(url)

  return url.search
}

test('an error is a word, since it ends in a header', () => {
  expect(left('error=CredentialsSignin')).toBe('?error=CredentialsSignin')
  for (const error of ['%0d%0aX:1', '%ED%95%9C', '%00', '%ff', '<script>', 'a'.repeat(41)]) {
    expect(left(`error=${error}`)).toBe('')
  }
})

test('nobody is sent back to another site', () => {
  expect(left('callbackUrl=/boards')).toBe('?callbackUrl=/boards')
  for (const address of ['//else.example', '/%5Celse.example', 'http://else.example', 'javascript:1']) {
    expect(left(`callbackUrl=${address}`)).toBe('')
  }
})
