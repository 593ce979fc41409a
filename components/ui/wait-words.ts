/** A wait as it is said: 45초, 2분 14초, 5분, 1시간 3분. */
export function inWords(seconds: number): string {
  if (seconds < 60) return `${seconds}초`
  if (seconds < 3600) return both(Math.floor(seconds / 60), '분', seconds % 60, '초')

  return both(Math.floor(seconds / 3600), '시간', Math.floor((seconds % 3600) / 60), '분')
}

function both(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large}${largeUnit}` : `${large}${largeUnit} ${small}${smallUnit}`
}
