import * as z from 'zod'

/** The version one has seen, or `*` for whichever is current. */
export const versionInput = z.union([z.coerce.number().int().positive(), z.literal('*')])

export type SeenVersion = z.output<typeof versionInput>
