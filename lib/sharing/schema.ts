import * as z from 'zod'
import { entryView, timetableInput } from '@/lib/timetables/schema'

/** What a token looks like: 256 random bits. Others are not asked for. */
const token = z
  .string()
  .regex(/^[\w-]{43}$/)
  .meta({ examples: ['mJ0cO1qfZ0x0a1v7mB2h4d5tQy8Rw3Ns6Ue9Kg_TzXI'] })

export const tokenInput = z.strictObject({ token })

export const sharePlanInput = z.strictObject({
  ...timetableInput.shape,
  /** Until it is revoked where none is given. */
  expiresAt: z.iso
    .datetime({ offset: true, error: '시각은 2026-11-24T10:12:00Z처럼 적어 주세요.' })
    .nullable()
    .default(null),
})

/** `card` is what other services show beside a link. */
export const pictureSizes = ['phone', 'square', 'a4', 'card'] as const
export type PictureSize = (typeof pictureSizes)[number]
export const pictureLooks = ['light', 'dark'] as const
export type PictureLook = (typeof pictureLooks)[number]

const picture = {
  size: z.enum(pictureSizes).default('square'),
  look: z.enum(pictureLooks).default('light'),
}
export const planPictureInput = z.strictObject({ ...timetableInput.shape, ...picture })
export const sharedPictureInput = z.strictObject({ token, ...picture })

/** A PNG. */
export const pictureView = z
  .custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array)
  .meta({ type: 'string', format: 'binary' })

const address = (path: string) => z.url().meta({ examples: [`https://moram.example${path}mJ0cO1qf`] })

/** Told once: only a hash of the token is kept. */
export const shareView = z
  .strictObject({ token: z.string(), url: address('/shared/'), expiresAt: z.iso.datetime().nullable() })
  .meta({ id: 'Share' })
export type ShareView = z.output<typeof shareView>

export const feedView = z.strictObject({ token: z.string(), url: address('/feeds/') }).meta({ id: 'Feed' })
export type FeedView = z.output<typeof feedView>

/** Which ways lead out of a plan at the moment. */
export const sharingView = z
  .strictObject({
    timetableId: z.uuid(),
    share: z.strictObject({ madeAt: z.iso.datetime(), expiresAt: z.iso.datetime().nullable() }).nullable(),
    feed: z.strictObject({ madeAt: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'Sharing' })
export type SharingView = z.output<typeof sharingView>

/** A plan as whoever has the link sees it: nobody’s name, and no memo. */
export const sharedView = z
  .strictObject({
    semester: z.string(),
    name: z.string(),
    credits: z.number(),
    /** Its picture of 1200 by 630, for other services to show beside the link. */
    image: address('/api/v1/shared/'),
    entries: z.array(entryView.omit({ memo: true, timetableId: true }).meta({ id: 'SharedEntry' })),
  })
  .meta({ id: 'SharedTimetable' })
export type SharedView = z.output<typeof sharedView>
