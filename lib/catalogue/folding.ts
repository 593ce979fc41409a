/** A name as two people may write it: width, case, spaces and what nobody sees do not count; Ⅱ is II. */
export function foldedName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, '')
}
