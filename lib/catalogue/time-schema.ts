import * as z from 'zod'
import { dayMinutes, minuteOf } from './clock'
import { semesterOf } from './semester'

/** `2026-2` */
export const semesterNameInput = z
  .string()
  .refine((name) => semesterOf(name) !== null, {
    error: '학기는 연도와 학기로 적어요: 2026-1, 2026-S(여름), 2026-2, 2026-W(겨울).',
  })
  .meta({ pattern: '^\\d{4}-[1S2W]$', examples: ['2026-2'] })

/** `09:00`, up to `24:00`; parsed to minutes after midnight. */
export const clockInput = z
  .string()
  .refine((time) => minuteOf(time) !== null, {
    error: '시각은 09:00처럼 적어 주세요. 하루는 24:00에 끝나요.',
  })
  .transform((time) => minuteOf(time) ?? dayMinutes)
  .meta({ pattern: '^\\d{2}:\\d{2}$', examples: ['09:00'] })

/** A stretch of the week and where it is. */
export const stretchView = z.strictObject({
  /** 0 is Monday. */
  day: z.int(),
  start: z.string(),
  end: z.string(),
  rooms: z.array(z.string()),
})

export const meetingView = z.strictObject({
  ...stretchView.shape,
  /** What the list writes beside the time; usually empty. */
  kind: z.string(),
})
export type MeetingView = z.output<typeof meetingView>
