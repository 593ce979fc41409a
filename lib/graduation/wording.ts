import type { PackHead } from './pack-schema'

/** `2023년 입학부터`, `2020–2022년 입학`, `2020년 입학`. */
export function yearsText({ from, to }: PackHead['entryYears']): string {
  if (to === null) return `${from}년 입학부터`

  return from === to ? `${from}년 입학` : `${from}–${to}년 입학`
}

/** `3개 가운데 2개`, `6개 모두`. */
export function choiceText(choose: number, courses: number): string {
  return choose === courses ? `${courses}개 모두` : `${courses}개 가운데 ${choose}개`
}

/** Of what counts nowhere. */
export const whyTexts = {
  failed: '학점을 얻지 못했어요',
  ungraded: '성적을 아직 적지 않았어요',
  replaced: '재수강한 성적으로 세요',
} as const
