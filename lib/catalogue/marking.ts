import { readingOf, wordsOf } from './reading'

/** A stretch of a title, and whether the search meant it. */
type Piece = { text: string; isMeant: boolean }

const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']

/** A title in pieces, what a search found in it set apart: the letters themselves, or the syllables of its 초성. */
export function markedIn(title: string, search: string): Piece[] {
  const letters = [...title]
  const plain = letters.map(fold)
  const leading = plain.map(initialOf)
  const meant = letters.map(() => false)
  for (const word of wordsOf(search)) {
    const reading = readingOf(word)
    for (const text of reading.texts) markEach(meant, plain, [...text].map(fold))
    for (const text of reading.initials) markEach(meant, leading, [...text])
  }
  return piecesOf(letters, meant)
}

function markEach(meant: boolean[], letters: readonly string[], sought: readonly string[]) {
  for (let at = 0; at + sought.length <= letters.length; at++) {
    if (sought.every((letter, step) => letters[at + step] === letter))
      meant.fill(true, at, at + sought.length)
  }
}

function piecesOf(letters: readonly string[], meant: readonly boolean[]): Piece[] {
  const pieces: Piece[] = []
  for (const [at, letter] of letters.entries()) {
    const isMeant = meant[at] ?? false
    const last = pieces.at(-1)
    if (last?.isMeant === isMeant) last.text += letter
    else pieces.push({ text: letter, isMeant })
  }
  return pieces
}

function fold(letter: string): string {
  return letter.normalize('NFKC').toLowerCase()
}

function initialOf(letter: string): string {
  const place = Math.floor(((letter.codePointAt(0) ?? 0) - 0xac00) / 588)
  return initials[place] ?? letter
}
