import * as z from 'zod'
import { semesterOf } from './semester'

/** `2026-2` */
export const semesterInput = z
  .string()
  .refine((given) => semesterOf(given) !== null, {
    error: '학기는 연도와 학기로 적어요: 2026-1, 2026-S(여름), 2026-2, 2026-W(겨울).',
  })
  .meta({ pattern: '^\\d{4}-[1S2W]$', examples: ['2026-2'] })
