type Plan = { userId: string; visibility: string }

/** Whose plan it is changes it; whoever else may read it only looks. */
export function isMine(viewer: { id: string }, plan: Pick<Plan, 'userId'>): boolean {
  return plan.userId === viewer.id
}

/** For each student and semester. */
export const plansMost = 50
export const entriesMost = 100
/** Of all entries of a plan: each is drawn, painted and told to calendars for every week. */
export const meetingsMost = 500

export const visibilities = ['me', 'friends', 'university'] as const
export type Visibility = (typeof visibilities)[number]
