/** Who teaches: names in a fixed order, and how many more the list only counts. */
export type Professors = { names: string[]; others: number }

const undecided = /^(?:-+|\.|미정|미배정|미지정|미확정|추후 ?공지|(?:담당)?교[수강]사? ?미정|tba|tbd|staff)$/i
const others = /\s*외\s*(\d{1,2})\s*[명인]?$/
const latinName = /^[A-Za-z.'’-]+,\s*[A-Za-z .'’-]+$/
const separators = /\s*(?:[,/;·・ㆍ、&+|]|\s및\s)\s*/
const titles = new Set([
  '교수',
  '교수님',
  '부교수',
  '조교수',
  '강사',
  '초빙교수',
  '겸임교수',
  '명예교수',
  '객원교수',
  '외래교수',
  '박사',
  '선생님',
])
const longSurnames = new Set(['남궁', '황보', '제갈', '선우', '독고', '사공', '서문', '동방', '공손', '황목'])

/** Reads `가나다, 라마바`, `가나다/라마바`, `가나다 라마바` and `가나다 외 1`. */
export function professorsIn(text: string): Professors {
  const [, count = '0'] = others.exec(text) ?? []
  const named = text.replace(others, '').trim()
  const parts = latinName.test(named) ? [named] : named.split(separators).flatMap(apart)

  return joined([
    { names: parts.filter((name) => name !== '' && !undecided.test(name)), others: Number(count) },
  ])
}

/** Every name once, in an order that does not depend on who was listed first. */
export function joined(several: Professors[]): Professors {
  const names = new Set(several.flatMap((one) => one.names))
  const { compare } = new Intl.Collator('ko')

  return { names: [...names].toSorted(compare), others: Math.max(0, ...several.map((one) => one.others)) }
}

export function shownProfessors({ names, others: more }: Professors): string {
  const shown = names.join(', ')
  return more > 0 && shown !== '' ? `${shown} 외 ${more}명` : shown
}

/** Korean names beside each other with only a space between; a surname apart from its name is one. */
function apart(part: string): string[] {
  const words = part.split(' ').filter((word, at) => at === 0 || !titles.has(word))
  const areNames = words.length > 1 && words.every((word) => /^[가-힣]{2,4}$/.test(word))
  const isOne =
    words.length === 2 && (longSurnames.has(words[0] ?? '') || words.every(({ length }) => length === 2))

  return areNames && !isOne ? words : [words.join(' ')]
}
