/**
 * Korean Windows text. `TextDecoder` knows only the 2,350 syllables of EUC-KR; the other 8,822 stand in the
 * gaps of its table, in Unicode order (Unified Hangul Code). Where `fatal`, throws on what is neither.
 */
export function decodeCp949(bytes: Uint8Array, { fatal = true } = {}): string {
  const decoder = new TextDecoder('euc-kr', { fatal })
  const gaps = syllablesInGaps(decoder)
  let text = ''
  let from = 0

  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    const trail = bytes[at + 1] ?? 0
    if (lead < 0x80) at += 1
    else if (lead >= 0xa1 && trail >= 0xa1) at += 2
    else {
      const syllable = gaps[gapOf(lead, trail)]
      if (syllable === undefined && fatal) throw new TypeError(`No character at byte ${at}`)
      text += decoder.decode(bytes.subarray(from, at)) + (syllable ?? '\uFFFD')
      at += syllable === undefined ? 1 : 2
      from = at
    }
  }
  return text + decoder.decode(bytes.subarray(from))
}

/** Trail bytes of a gap in order: A–Z, a–z, then 0x81 and up. */
function gapOf(lead: number, trail: number): number {
  const place = placeOf(trail)
  if (lead < 0x81 || place < 0) return -1
  if (lead <= 0xa0) return (lead - 0x81) * 178 + place

  return place < 84 ? 32 * 178 + (lead - 0xa1) * 84 + place : -1
}

function placeOf(trail: number): number {
  if (trail >= 0x41 && trail <= 0x5a) return trail - 0x41
  if (trail >= 0x61 && trail <= 0x7a) return trail - 0x61 + 26
  return trail >= 0x81 && trail <= 0xfe ? trail - 0x81 + 52 : -1
}

function syllablesInGaps(decoder: TextDecoder): string[] {
  const table = new Uint8Array(25 * 94 * 2)
  for (let at = 0; at < 25 * 94; at += 1) table.set([0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)], at * 2)
  const known = new Set(decoder.decode(table))

  return Array.from({ length: 11_172 }, (_, at) => String.fromCodePoint(0xac00 + at)).filter(
    (syllable) => !known.has(syllable),
  )
}
