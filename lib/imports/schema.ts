import * as z from 'zod'
import { fields } from '@/lib/sheets/field'

const clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: '09:00처럼 시와 분을 두 자리씩 적어 주세요.' })

const periodInput = z
  .strictObject({ period: z.int().min(0).max(40), start: clock, end: clock })
  .refine(({ start, end }) => start < end, { path: ['end'], error: '끝나는 시각이 시작보다 늦어야 해요.' })

/** How a university writes its course lists: saved once, used for every file after it. */
export const profileInput = z.strictObject({
  /** What a column means, by its header text. */
  columns: z
    .record(z.string().min(1).max(200), z.enum([...fields, 'ignore']))
    .refine((columns) => Object.keys(columns).length <= 200, { error: '열은 200개까지 정할 수 있어요.' }),
  /** 교시 that differ from the university's own. */
  periods: z
    .array(periodInput)
    .max(41)
    .refine((periods) => new Set(periods.map(({ period }) => period)).size === periods.length, {
      error: '같은 교시를 두 번 적을 수 없어요.',
    })
    .optional(),
})
export type Profile = z.output<typeof profileInput>
