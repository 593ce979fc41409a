/** Under a Hangul layout `key` is a jamo; where the key lies still tells the letter. Empty for any other key. */
export function pressedLetter({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()

  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : ''
}
