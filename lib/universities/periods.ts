export type Period = { period: number; start: number; end: number }

/** 교시 0 to 15: the p-th begins at 08:00 + p hours and lasts an hour. In minutes after midnight. */
export const usualPeriods: readonly Period[] = Array.from({ length: 16 }, (_, period) => ({
  period,
  start: (8 + period) * 60,
  end: (9 + period) * 60,
}))
