/** The top of a scale in tenths: how universities name it. */
export const scales = [45, 43] as const
export type Scale = (typeof scales)[number]

/** Half up, or what is past the second place cut off: the university says which. */
export const roundings = ['round', 'floor'] as const
export type Rounding = (typeof roundings)[number]

/** What a university sets. */
export type Rules = { scale: Scale; rounding: Rounding }

/** Every mark of either scale, the best first. P is passed and NP not: neither counts in an average. */
export const grades = [
  'A+',
  'A0',
  'A-',
  'B+',
  'B0',
  'B-',
  'C+',
  'C0',
  'C-',
  'D+',
  'D0',
  'D-',
  'F',
  'P',
  'NP',
] as const
export type Grade = (typeof grades)[number]

/** In tenths. */
const points: Record<Scale, Partial<Record<Grade, number>>> = {
  45: { 'A+': 45, A0: 40, 'B+': 35, B0: 30, 'C+': 25, C0: 20, 'D+': 15, D0: 10, F: 0 },
  43: {
    'A+': 43,
    A0: 40,
    'A-': 37,
    'B+': 33,
    B0: 30,
    'B-': 27,
    'C+': 23,
    C0: 20,
    'C-': 17,
    'D+': 13,
    D0: 10,
    'D-': 7,
    F: 0,
  },
}

export function gradesOn(scale: Scale): Grade[] {
  return grades.filter((grade) => grade === 'P' || grade === 'NP' || grade in points[scale])
}

/** The points of a grade in tenths; `null` for what counts in no average. */
export function pointsOf(grade: Grade, scale: Scale): number | null {
  return points[scale][grade] ?? null
}

/** What is kept of a university that changed its scale may no longer be on it: then it is no grade. */
export function gradeOn(scale: Scale, kept: string | null): Grade | null {
  return gradesOn(scale).find((grade) => grade === kept) ?? null
}

/** `a`, `A0`, `ａ＋`, `패스`: as people and portals write grades. `null` where the scale has no such grade. */
export function gradeWritten(written: string, scale: Scale): Grade | null {
  const plain = written.normalize('NFKC').toUpperCase().replaceAll(/\s/g, '').replaceAll(/[−–—]/g, '-')
  const spoken = { PASS: 'P', 패스: 'P', S: 'P', FAIL: 'NP', 논패스: 'NP', U: 'NP', N: 'NP' }[plain] ?? plain

  return gradeOn(scale, /^[A-D]$/.test(spoken) ? `${spoken}0` : spoken.replace(/O$/, '0'))
}
