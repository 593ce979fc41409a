import * as z from 'zod'

const wish = z.enum(['keep', 'erase'])

export const leaveInput = z.strictObject({
  /** Asked for again: leaving cannot be undone. */
  password: z.string().max(1000),
  /** What becomes of what was written by name. */
  writings: wish,
  /** What becomes of what was written anonymously. */
  anonymousWritings: wish,
})
export type Wish = z.output<typeof wish>
