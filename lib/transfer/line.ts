/** Controls, and what turns the reading direction or cannot be seen. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u3164\uFFA0\u2800]+/gu

/** Somebody else's words as one visible line: NFC, single spaces, cut to so many letters. */
export function line(text: string, most: number): string {
  const plain = text.toWellFormed().replace(/\s+/gu, ' ').replace(hidden, '').normalize('NFC')

  return [...plain.replace(/ +/g, ' ').trim()].slice(0, most).join('').trim()
}
