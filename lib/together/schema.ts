import * as z from 'zod'
import { semesterNameInput, stretchView } from '@/lib/catalogue/time-schema'
import { idInput } from '@/lib/core/id'
import { sharings } from '@/lib/friends/pair'

export const friendPlanInput = z.strictObject({
  userId: idInput,
  /** The current one where none is named. */
  semester: semesterNameInput.optional(),
})

export const friendPlanView = z
  .strictObject({
    friend: z.strictObject({ id: z.uuid(), nickname: z.string() }),
    semester: z.string().nullable(),
    /** `none` alike where there is no timetable and where it is not shown. */
    shows: z.enum(sharings),
    /** Empty unless it is shown in full. */
    entries: z.array(
      z.strictObject({
        title: z.string(),
        professor: z.string(),
        colour: z.int(),
        meetings: z.array(stretchView),
      }),
    ),
    /** When they have classes, joined where these touch. Empty where nothing is shown. */
    busy: z.array(stretchView.omit({ rooms: true })),
  })
  .meta({ id: 'FriendTimetable' })
export type FriendPlanView = z.output<typeof friendPlanView>
