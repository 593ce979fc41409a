/** Why something is reported, in the order in which the reasons are shown. */
export const reasonNames = {
  abuse: '욕설이나 비하예요',
  indecent: '음란하거나 불건전한 만남을 권해요',
  filming: '불법으로 찍은 것이에요',
  fraud: '개인정보를 흘리거나 사칭, 사기예요',
  advertising: '광고나 판매예요',
  flooding: '낚시이거나 도배예요',
  campaigning: '정당, 정치인을 깎아내리거나 선거 운동이에요',
  misplaced: '이 자리에 맞지 않는 내용이에요',
} as const

export type Reason = keyof typeof reasonNames

export const reasons = Object.keys(reasonNames) as Reason[]
