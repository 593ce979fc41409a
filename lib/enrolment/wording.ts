import type { ChoiceView, EnrolmentView } from './schema'

/** `CSE2010-001`, as it is typed where one registers. */
export function choiceCode({ course, number }: ChoiceView['section']): string {
  return [course.code, number].filter(Boolean).join('-')
}

export function choiceTitle({ title, number }: Pick<ChoiceView['section'], 'title' | 'number'>): string {
  return [title, number].filter(Boolean).join(' ')
}

/** Why it cannot be taken with others: `이산수학 001과 시간이 겹쳐요. 자료구조 002와 같은 과목이에요.` */
export function hitsText(hits: ChoiceView['hits']): string {
  const named = (why: 'time' | 'course') =>
    hits
      .filter((hit) => hit.why === why)
      .map(choiceTitle)
      .join(', ')
  const [time, course] = [named('time'), named('course')]

  return [time && `시간이 겹쳐요: ${time}.`, course && `같은 과목이에요: ${course}.`]
    .filter(Boolean)
    .join(' ')
}

/** The worst that can come about, in words; '' while all is well. */
export function worstText({ heaviest, creditCap, wishes }: EnrolmentView): string {
  if (heaviest.credits <= creditCap) {
    return heaviest.certain ? '' : '조합이 너무 많아서 학점을 끝까지 확인하지 못했어요.'
  }
  const sections = wishes.flatMap(({ choices }) => choices.map(({ section }) => section))
  const titles = heaviest.sectionIds.flatMap((id) => {
    const section = sections.find((one) => one.id === id)
    return section ? choiceTitle(section) : []
  })
  return `다 되면 ${heaviest.credits}학점이라 ${creditCap}학점을 넘어요: ${titles.join(', ')}.`
}
