import { convertHangulToQwerty, convertQwertyToAlphabet, convertQwertyToHangul, disassemble } from 'es-hangul'

/** What a word that somebody typed may have been meant as: any of them is what is looked for. */
export type Reading = {
  /** Letters as they stand in a text. */
  texts: string[]
  /** 초성, where nothing else was typed. */
  initials: string[]
}

/** A word as it stands, and as the other layout of the keyboard would have written it. */
export function readingOf(word: string): Reading {
  const otherwise = /[a-z]/i.test(word) ? [convertQwertyToHangul(word)].filter(isHangul) : []
  const latin = jamo.test(word) ? [convertHangulToQwerty(word).toLowerCase()] : []
  const initials = [word, ...(/[a-z]/i.test(word) ? [convertQwertyToAlphabet(word)] : [])]

  return {
    texts: [...new Set([word, ...otherwise, ...latin])],
    initials: [...new Set(initials.map((one) => disassemble(one).toLowerCase()).filter(isInitials))],
  }
}

/** The words of a search, each to be found. */
export function wordsOf(search: string): string[] {
  return [...new Set(search.split(/\s+/).filter((word) => word !== ''))]
}

const jamo = /[ㄱ-ㅣ]/

/** Syllables and nothing half typed: `cse` makes ㅊㄴㄷ, which is no word. */
function isHangul(text: string): boolean {
  return /[가-힣]/.test(text) && !jamo.test(text)
}

/** ㄳ and its like are two initials that the keyboard drew together; `disassemble` has parted them. */
function isInitials(text: string): boolean {
  return /^[ㄱ-ㅎ0-9]*[ㄱ-ㅎ][ㄱ-ㅎ0-9]*$/.test(text)
}
