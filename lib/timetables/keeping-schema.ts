import * as z from 'zod'
import { idempotencyKey, idInput } from '@/lib/core/id'
import { planFile } from './plan-file'

/** A plan that was made without an account, and where it goes. */
export const keepPlanInput = z.strictObject({
  plan: planFile,
  /** One’s own plan of the same semester; a new one where none is named. */
  timetableId: idInput.optional(),
  /** Which classes go first where the two overlap: without an answer that is refused. */
  clashes: z.enum(['stay', 'replace']).optional(),
  idempotencyKey: idempotencyKey.optional(),
})
