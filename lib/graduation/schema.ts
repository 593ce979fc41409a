import * as z from 'zod'
import { idInput } from '@/lib/core/id'
import { packHead } from './pack-schema'

export const graduationInput = z.strictObject({
  /** One's own plan of the running or a coming semester: what would be left with it. */
  plan: idInput.optional(),
})

const tally = {
  needed: z.number(),
  /** Earned, and counted. */
  passed: z.number(),
  /** What the plan would add. */
  planned: z.number(),
  left: z.number(),
  leftAfter: z.number(),
}

const states = ['passed', 'planned'] as const

const course = z.strictObject({
  /** `null` for what was written by hand. */
  code: z.string().nullable(),
  title: z.string(),
  credits: z.number(),
  semester: z.string(),
  state: z.enum(states),
})

const standing = z
  .strictObject({
    done: z.boolean(),
    /** With the plan. */
    doneAfter: z.boolean(),
    total: z.strictObject(tally),
    /** The fewest credits with which everything can still be met. */
    toGo: z.number(),
    toGoAfter: z.number(),
    areas: z.array(
      z.strictObject({
        name: z.string(),
        classifications: z.array(z.string()),
        /** What counts towards the total at most. */
        atMost: z.number().nullable(),
        ...tally,
        courses: z.array(course),
      }),
    ),
    required: z.array(
      z.strictObject({
        classification: z.string(),
        choose: z.int(),
        courses: z.array(
          z.strictObject({
            code: z.string(),
            title: z.string(),
            credits: z.number(),
            state: z.enum([...states, 'left']),
          }),
        ),
        /** Courses. */
        left: z.int(),
        leftAfter: z.int(),
      }),
    ),
    /** In no area: they count towards the total alone. */
    free: z.array(course),
  })
  .meta({ id: 'GraduationStanding' })
export type CourseView = z.output<typeof course>
export type StandingView = z.output<typeof standing>

export const graduationView = z
  .strictObject({
    department: z.string().nullable(),
    entryYear: z.int().nullable(),
    /** `null` where the account says no department or year, or nothing is known of them. */
    pack: packHead.nullable(),
    standing: standing.nullable(),
    /** Taken, and counted nowhere. */
    uncounted: z.array(
      z.strictObject({
        title: z.string(),
        credits: z.number(),
        semester: z.string(),
        why: z.enum(['failed', 'ungraded', 'replaced', 'repeated']),
      }),
    ),
    /** One's own of the running and coming semesters. */
    plans: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        semester: z.string(),
        primary: z.boolean(),
        /** Counts in what is planned: the one asked for, and the primary ones of the semesters until then. */
        counted: z.boolean(),
      }),
    ),
    /** Departments of which something is known. */
    departments: z.array(z.string()),
  })
  .meta({ id: 'Graduation' })
export type GraduationView = z.output<typeof graduationView>
