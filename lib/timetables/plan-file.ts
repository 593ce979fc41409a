import * as z from 'zod'
import { minuteOf } from '@/lib/catalogue/clock'
import { semesterNameInput } from '@/lib/catalogue/time-schema'
import { text } from '@/lib/core/text'
import { memoMax, nameMax } from './lengths'
import { planFormat, planFormatVersion } from './plan-format'
import { entriesMost } from './policy'
import type { ShownEntry } from './shown'

/** As long as the longest title of a catalogue. */
const titleMost = 300

const clock = z
  .string()
  .refine((time) => minuteOf(time) !== null, {
    error: '시각은 09:00처럼 적어 주세요. 하루는 24:00에 끝나요.',
  })
  .meta({ pattern: '^\\d{2}:\\d{2}$', examples: ['09:05'] })

const fileMeeting = z
  .strictObject({
    /** 0 is Monday. */
    day: z.int().min(0).max(6),
    start: clock,
    end: clock,
    rooms: z.array(text({ min: 1, max: 100, name: '장소' }).meta({ examples: ['공학관 301'] })).max(20),
  })
  .refine(({ start, end }) => start < end, {
    path: ['end'],
    error: '끝나는 시각이 시작하는 시각보다 뒤여야 해요.',
  })

const fileEntry = z.strictObject({
  title: text({ min: 1, max: titleMost, name: '수업 이름' }).meta({ examples: ['운영체제'] }),
  professor: text({ min: 0, max: titleMost, name: '교수' }),
  credits: z.number().min(0).max(100).multipleOf(0.5).nullable(),
  /** 1 to 12. */
  colour: z.int().min(1).max(12),
  /** Which section of the catalogue it was; `null` for what was written by hand. */
  section: z
    .strictObject({
      code: text({ min: 1, max: 100, name: '과목 코드' }).meta({ examples: ['CSE2010'] }),
      number: text({ min: 0, max: 100, name: '분반' }),
    })
    .nullable(),
  /** Only in the owner's own file; '' in one that was shared. */
  memo: text({ min: 0, max: memoMax, name: '메모', lines: 'many' }),
  meetings: z.array(fileMeeting).max(100),
})

/** Moram's own file of one plan: what a student takes along and brings back. */
export const planFile = z
  .strictObject({
    format: z.literal(planFormat),
    version: z.literal(planFormatVersion),
    semester: semesterNameInput,
    name: text({ min: 1, max: nameMax, name: '시간표 이름' }).meta({ examples: ['1안'] }),
    entries: z.array(fileEntry).max(entriesMost),
  })
  .meta({ id: 'PlanFile' })

export type FilePlan = {
  semester: string
  name: string
  entries: readonly (ShownEntry & { memo?: string })[]
}

/** The file of a plan. Without memos where somebody else will read it. */
export function planFileOf({ semester, name, entries }: FilePlan, { withMemos }: { withMemos: boolean }) {
  return {
    format: planFormat,
    version: planFormatVersion,
    semester,
    name,
    entries: entries.map(({ title, professor, credits, colour, section, memo, meetings }) => ({
      title,
      professor,
      credits,
      colour,
      section: section && { code: section.course.code, number: section.number },
      memo: withMemos ? (memo ?? '') : '',
      meetings: meetings.map(({ day, start, end, rooms }) => ({ day, start, end, rooms: [...rooms] })),
    })),
  } satisfies z.input<typeof planFile>
}
