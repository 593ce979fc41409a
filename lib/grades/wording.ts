import { semesterOf } from '@/lib/catalogue/semester'
import { semesterText } from '@/lib/catalogue/wording'
import { averageText, creditsOf } from './average'
import type { Needed } from './needed'
import type { Spot } from './plot'

const short = { '1': '1학기', S: '여름', '2': '2학기', W: '겨울' }

/** `25년 2학기`: always with its year, for there is a 2학기 in each. */
export function tabText(name: string): string {
  const semester = semesterOf(name)
  return semester ? `${String(semester.year).slice(2)}년 ${short[semester.term]}` : name
}

/** `25-1`, under the plot. */
export function spotText(name: string): string {
  return name.slice(2)
}

/** The plot for who does not see it. */
export function plotText(spots: readonly Spot[], names: readonly string[]): string {
  const said = spots.flatMap(({ average, major, running }, place) => {
    if (average === null) return []
    const majors = major === null ? '' : `, 전공 ${averageText(major)}`
    return `${semesterText(names[place] ?? '')} ${running ? '예상 ' : ''}${averageText(average)}${majors}`
  })
  return `학기별 평점. ${said.join('. ')}`
}

type Wish = { wished: number; left: number }

/** What it takes to reach the wish, in a sentence. */
export function neededText(needed: Needed, { wished, left }: Wish): string {
  switch (needed.kind) {
    case 'reached':
      return `이미 ${averageText(wished)}에 닿았어요.`
    case 'needed':
      return `남은 ${creditsOf(left)}학점에서 평균 ${averageText(needed.average)} 이상이면 ${averageText(wished)}에 닿아요.`
    case 'unreachable':
      return left === 0
        ? `남은 학점이 없어서 ${averageText(wished)}에 닿을 수 없어요.`
        : `남은 ${creditsOf(left)}학점이 모두 A+여도 ${averageText(needed.best)}까지라 ${averageText(wished)}에 닿을 수 없어요.`
  }
}
