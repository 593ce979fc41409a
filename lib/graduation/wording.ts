import type { PackHead } from './pack-schema'
import type { GraduationView, StandingView } from './schema'

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
  repeated: '같은 과목은 한 번만 세요',
} as const

type Counted = { standing: StandingView; uncounted: GraduationView['uncounted'] }

/** Why fewer credits count than were earned, and why more are missing than the total says. */
export function differenceTexts({ standing: { total, toGo, areas, free }, uncounted }: Counted): string[] {
  const courses = [...areas.flatMap((area) => area.courses), ...free].filter(
    ({ state }) => state === 'passed',
  )
  const repeated = uncounted.filter(({ why }) => why === 'repeated')
  const earned = [...courses, ...repeated].reduce((sum, { credits }) => sum + credits, 0)

  return [
    ...(earned > total.passed
      ? [
          `취득한 ${earned}학점 가운데 ${total.passed}학점을 세요. 영역마다 정한 만큼까지, 같은 과목은 한 번만 세요.`,
        ]
      : []),
    ...(toGo > total.left
      ? [`전체로는 ${total.left}학점이 남았지만, 영역과 필수 과목까지 채우려면 ${toGo}학점이 더 필요해요.`]
      : []),
  ]
}
