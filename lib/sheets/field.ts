/** What a column of a course list can hold. */
export const fields = [
  'code',
  'number',
  'title',
  'subtitle',
  'professor',
  'time',
  'place',
  'credits',
  'classification',
  'department',
  'year',
  'capacity',
  'language',
  'mode',
  'remark',
  'team',
  'term',
] as const

export type Field = (typeof fields)[number]
