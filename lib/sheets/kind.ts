import { refusal } from './refusal'

const signatures = [
  { starts: [0x50, 0x4b, 0x03, 0x04], kind: 'zip' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], kind: 'compound' },
  { starts: [0x25, 0x50, 0x44, 0x46], kind: 'document' },
  { starts: [0x89, 0x50, 0x4e, 0x47], kind: 'document' },
  { starts: [0x47, 0x49, 0x46, 0x38], kind: 'document' },
  { starts: [0xff, 0xd8, 0xff], kind: 'document' },
] as const

/** What a file is by its first bytes. Refuses what no table can be read from. */
export function kindOf(bytes: Uint8Array): 'zip' | 'text' {
  const found = signatures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))
  if (found?.kind === 'document') throw refusal('document')
  if (found?.kind === 'compound') throw compound(bytes)

  return found?.kind ?? 'text'
}

/** Old Excel, encrypted Excel and HWP share one container; the names inside tell them apart. */
function compound(bytes: Uint8Array) {
  if (includes(bytes, 'HWP Document File', 1)) return refusal('document')
  return refusal(includes(bytes, 'EncryptedPackage', 2) ? 'encrypted' : 'old_excel')
}

function includes(bytes: Uint8Array, text: string, bytesPerLetter: 1 | 2): boolean {
  const letters = [...text].map((letter) => letter.charCodeAt(0))
  const last = bytes.length - letters.length * bytesPerLetter
  for (let at = 0; at <= last; at += 1)
    if (letters.every((letter, index) => bytes[at + index * bytesPerLetter] === letter)) return true

  return false
}

/** Sites export their lists as web pages named .xls, or as the XML of Excel 2003. */
export function refuseMarkup(text: string): void {
  if (/^\s*<(?:!doctype|html|head|meta|table|div|\?xml|workbook)\b/i.test(text)) throw refusal('web_page')
  if (/^\{\\rtf/.test(text)) throw refusal('document')
}
