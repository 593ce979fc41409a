import * as z from 'zod'
import { listSectionsInput, sectionView, weekdaysInput } from '@/lib/catalogue/schema'
import { clockInput, semesterNameInput, stretchView } from '@/lib/catalogue/time-schema'
import { idInput } from '@/lib/core/id'
import { sharings } from '@/lib/friends/pair'
import { usualHours } from './free'

/** How many friends one looks at together. */
export const companyMost = 5

/** Ids of friends, a comma between them; each counts once. */
export const companyInput = z
  .string()
  .max(1000)
  .refine((text) => text.split(',').every((id) => idInput.safeParse(id).success), {
    error: '함께 볼 친구의 id를 쉼표로 이어 적어 주세요.',
  })
  .transform((text) => [...new Set(text.toLowerCase().split(','))])
  .refine((ids) => ids.length <= companyMost, { error: `친구는 ${companyMost}명까지 함께 볼 수 있어요.` })
  .meta({ examples: ['0199c000-0000-7000-8000-000000000000'] })

const together = {
  with: companyInput,
  /** The current one where none is named. */
  semester: semesterNameInput.optional(),
}

export const freeTimeInput = z
  .strictObject({
    ...together,
    /** Common time shorter than this is left out. */
    minutes: z.coerce.number().int().min(5).max(1440).default(60),
    /** From Monday to Friday where none is named. */
    day: weekdaysInput.optional(),
    /** 09:00 and 18:00 where none is named. */
    from: clockInput.optional(),
    to: clockInput.optional(),
  })
  .refine(({ from = usualHours.from, to = usualHours.to }) => from < to, {
    path: ['to'],
    error: '끝나는 시각이 시작하는 시각보다 뒤여야 해요.',
  })

/** What the catalogue can be asked, of classes that all of them could add. */
export const classesTogetherInput = listSectionsInput.safeExtend({ with: companyInput })

export const sightInput = z.strictObject(together)

const stretch = stretchView.omit({ rooms: true })

export const freeTimeView = z
  .strictObject({
    /** `null` while the university has no catalogue. */
    semester: z.string().nullable(),
    /** Oneself first, then the friends as they were asked for. */
    people: z.array(
      z.strictObject({
        id: z.uuid(),
        nickname: z.string(),
        /** `none` alike where there is no timetable and where it is not shown: they are not counted. */
        shows: z.enum(sharings),
      }),
    ),
    /** How many of them are counted. */
    counted: z.int(),
    /** The hours that were asked about, in parts by who is free. Empty where nobody is counted. */
    heat: z.array(
      z.strictObject({
        ...stretch.shape,
        /** How many are free. */
        free: z.int(),
        /** Those of them who show their classes. */
        people: z.array(z.uuid()),
      }),
    ),
    /** When all who are counted are free: the longest first, those of one length in the order of the week. */
    common: z.array(z.strictObject({ ...stretch.shape, minutes: z.int() })),
    /** The longest that all have in common, however short; `null` where there is none. */
    longest: z.int().nullable(),
    /** Sections that at least two of those who show their classes have. */
    shared: z.array(z.strictObject({ section: sectionView, people: z.array(z.uuid()) })),
  })
  .meta({ id: 'FreeTime' })
export type FreeTimeView = z.output<typeof freeTimeView>

/** Changes when what one sees of them does. */
export const sightView = z.strictObject({ print: z.string() }).meta({ id: 'Sight' })

export const freeNowInput = z.strictObject({})
const freeNowView = z
  .strictObject({
    id: z.uuid(),
    nickname: z.string(),
    /** When their next class of the day begins; `null` when none is left. */
    until: z.string().nullable(),
  })
  .meta({ id: 'FreeNow' })
export type FreeNowView = z.output<typeof freeNowView>
export const freeNowList = z.strictObject({ items: z.array(freeNowView), nextCursor: z.null() })
