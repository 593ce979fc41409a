const spaces =
  '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff'
const lookalikes: ReadonlyMap<string, string> = new Map([
  ...[...spaces].map((letter) => [letter, ' '] as const),
  ...[...'∼〜˜∽⁓'].map((letter) => [letter, '~'] as const),
  ...[...'‐‑‒–—―−'].map((letter) => [letter, '-'] as const),
  ...[...'ㆍ・‧•∙⋅'].map((letter) => [letter, '·'] as const),
  ['∶', ':'],
  ['、', ','],
])

/** Full-width and look-alike signs in their usual form, one for one: a place in the answer is that place in the text. */
export function plainLetters(text: string): string {
  return text.replace(/[^\n -~가-힣]/g, (letter) => {
    if (letter >= '！' && letter <= '～') return String.fromCharCode(letter.charCodeAt(0) - 0xfee0)
    return lookalikes.get(letter) ?? letter
  })
}

/** `112` for `자연 １１２`; numbers that were written full-width, joined. */
export function fullWidthNumbers(text: string): string {
  return (text.match(/[０-９]+/g) ?? []).map(plainLetters).join(', ')
}
