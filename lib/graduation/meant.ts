/** A plan of a semester that is not over, as far as its turn goes. */
export type PlannedSemester = {
  id: string
  /** The first day of its semester: `2026-09-01`. */
  startsOn: string
  primary: boolean
}

/** What is meant with a plan: it, and the primary ones of the semesters that come before it. */
export function meantWith<Plan extends PlannedSemester>(plans: readonly Plan[], planId: string): Plan[] {
  const asked = plans.find(({ id }) => id === planId)
  if (!asked) return []

  return plans.filter((plan) => plan === asked || (plan.primary && plan.startsOn < asked.startsOn))
}
