/** What a review says of a course besides its stars: the answers to choose from, in the order in which they are shown. */
export const factors = {
  assignments: { label: '과제', options: { many: '많음', some: '보통', none: '없음' } },
  teamwork: { label: '조모임', options: { many: '많음', some: '보통', none: '없음' } },
  grading: { label: '성적', options: { generous: '너그러움', normal: '보통', strict: '깐깐함' } },
  attendance: {
    label: '출석',
    options: {
      called: '직접호명',
      seats: '지정좌석',
      electronic: '전자출결',
      none: '반영안함',
      mixed: '혼용',
    },
  },
  /** How many there were; 4 is four and more. */
  exams: { label: '시험', options: { 0: '없음', 1: '한 번', 2: '두 번', 3: '세 번', 4: '네 번 이상' } },
} as const

export type FactorName = keyof typeof factors
export type OptionOf<Name extends FactorName> = keyof (typeof factors)[Name]['options']

export const factorNames = Object.keys(factors) as FactorName[]

/** The answers to one factor, each with its word. */
export function optionsOf(name: FactorName): { value: string; label: string }[] {
  return Object.entries(factors[name].options).map(([value, label]) => ({ value, label }))
}
