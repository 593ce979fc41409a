import { clockText } from '@/lib/catalogue/clock'
import { weekdays } from '@/lib/catalogue/meeting'
import type { SectionView } from '@/lib/catalogue/schema'
import { classificationsOf, dayText } from '@/lib/catalogue/wording'
import type { Measure } from './cost'
import type { Impossible } from './impossible'
import type { Rules } from './problem'

const counts = ['', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉', '열']
const dayCounts = ['', '하루', '이틀', '사흘', '나흘']

/** What a group is called: its course; `교양 하나` where all are of one kind. */
export function groupTitle(sections: readonly SectionView[], choose: number): string {
  const titles = [...new Set(sections.map(({ course }) => course.title))]
  if (titles.length === 1) return titles[0] ?? ''

  const kinds = new Set(sections.flatMap(classificationsOf))
  const [kind] = kinds
  const much = counts[choose] ?? `${choose}개`
  return kinds.size === 1 && kind ? `${kind} ${much}` : `${titles.length}과목 가운데 ${much}`
}

/** `분반 3개 가운데 하나`, `임서하 교수 분반만`, `글쓰기의 기초, 사진의 역사 밖 3과목`. */
export function groupText(sections: readonly SectionView[]): string {
  const titles = [...new Set(sections.map(({ course }) => course.title))]
  if (titles.length > 1) {
    const first = titles.slice(0, 2).join(', ')
    return titles.length > 2 ? `${first} 밖 ${titles.length - 2}과목` : first
  }
  if (sections.length === 1)
    return sections[0]?.professor ? `${sections[0].professor} 교수 분반만` : '분반 하나'
  return `분반 ${sections.length}개 가운데 하나`
}

/** `01 화·목 09:00 · 02 월·수 09:00`: when the sections of a group begin, four at most. */
export function startsText(sections: readonly SectionView[]): string {
  const isOne = new Set(sections.map(({ course }) => course.id)).size === 1
  const lines = sections.slice(0, 4).map(({ course, number, meetings }) => {
    const days = [...new Set(meetings.map(({ day }) => day))].map(dayText).join('·')
    const when = meetings[0] ? `${days} ${meetings[0].start}` : '시간 없음'
    return `${isOne && number ? number : course.title} ${when}`
  })
  const more = sections.length - lines.length
  return [...lines, ...(more > 0 ? [`밖 ${more}개`] : [])].join(' · ')
}

/** `1시간 15분` */
function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  return [hours && `${hours}시간`, minutes % 60 && `${minutes % 60}분`].filter(Boolean).join(' ') || '0분'
}

/** `10시`, `10시 30분` */
function hourText(minutes: number): string {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}시${rest ? ` ${rest}분` : ''}`
}

type Told = {
  /** Groups that found no place. */
  missing: readonly string[]
  /** Whether friends were asked about. */
  common: boolean
  /** Sections that a friend has as well. */
  alike: number
  /** Stars of those classes that enough was written of, where they were asked about. */
  stars: readonly number[] | null
}

/** Why a result stands where it stands. */
export function whyTexts(
  { gap, days, hours, common }: Measure,
  { missing, common: isCommon, alike, stars }: Told,
): string[] {
  const rated = stars ? [starsText(stars)] : []
  const left = [
    ...(isCommon ? [`친구와 함께 빔 ${minutesText(common)}`] : []),
    ...(alike > 0 ? [`친구와 같은 수업 ${alike}개`] : []),
    ...missing.map((title) => `${title} 빠짐`),
  ]
  if (!hours) return [...rated, '시간이 정해진 수업 없음', ...left]

  const free = [0, 1, 2, 3, 4].filter((day) => !days.includes(day)).map(dayText)
  return [
    ...rated,
    ...(free.length > 0 ? [`${free.join('·')} 공강`] : []),
    `사이 공강 ${gap === 0 ? '없음' : minutesText(gap)}`,
    `${clockText(hours.start)}–${clockText(hours.end)}`,
    ...left,
  ]
}

/** `3과목 평점 4.3` */
function starsText(stars: readonly number[]): string {
  if (stars.length === 0) return '평점 있는 수업 없음'
  const mean = stars.reduce((sum, one) => sum + one, 0) / stars.length
  return `${stars.length}과목 평점 ${mean.toFixed(1)}`
}

/** `금요일 비우기`, `10시 전 수업 없음`. */
export function ruleText(part: Extract<Impossible, { kind: 'rule' }>, rules: Rules): string {
  switch (part.rule) {
    case 'freeDays':
      return `${weekdays[part.day]}요일 비우기`
    case 'freeCount':
      return `평일 ${dayCounts[rules.freeCount ?? 1]} 비우기`
    case 'notBefore':
      return `${hourText(rules.notBefore ?? 0)} 전 수업 없음`
    case 'notAfter':
      return `${hourText(rules.notAfter ?? 0)} 뒤 수업 없음`
    case 'lunch':
      return '점심 한 시간'
    case 'maxRun':
      return `연강 ${minutesText(rules.maxRun ?? 0)}까지`
    case 'kept':
      return '내 빈 시간만'
    case 'common':
      return commonText(rules.common)
    case 'busy':
      return '비워 둘 시간'
  }
}

/** `친구와 일주일에 2시간 함께 비우기` */
function commonText(common: Rules['common']): string {
  return `친구와 ${common?.per === 'day' ? '날마다' : '일주일에'} ${minutesText(common?.minutes ?? 0)} 함께 비우기`
}

/** Why every section of a group is against a rule. */
export function againstText(part: Extract<Impossible, { kind: 'rule' }>, rules: Rules): string {
  switch (part.rule) {
    case 'freeDays':
      return `분반이 모두 ${weekdays[part.day]}요일에 수업이 있어요`
    case 'freeCount':
      return '분반이 모두 여러 날에 나뉘어 있어요'
    case 'notBefore':
      return `분반이 모두 ${hourText(rules.notBefore ?? 0)} 전에 시작해요`
    case 'notAfter':
      return `분반이 모두 ${hourText(rules.notAfter ?? 0)} 뒤에 끝나요`
    case 'lunch':
      return '분반이 모두 11시부터 14시 사이를 비워 두지 않아요'
    case 'maxRun':
      return `분반이 모두 쉬지 않고 ${minutesText(rules.maxRun ?? 0)}을 넘어요`
    case 'common':
      return '어느 분반도 친구와 함께 비는 시간을 그만큼 남기지 않아요'
    case 'kept':
      return '분반이 모두 이미 담은 수업과 겹쳐요'
    case 'busy':
      return '분반이 모두 비워 둘 시간과 겹쳐요'
  }
}

/** `이 두 가지가 서로 맞지 않아요` */
export function impossibleText(parts: number): string {
  const words = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열']
  return parts === 1
    ? '이 한 가지부터 지킬 수 없어요'
    : `이 ${words[parts] ?? parts} 가지가 ${parts === 2 ? '서로' : '함께는'} 맞지 않아요`
}
