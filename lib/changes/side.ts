/** A meeting as both sides have it. */
type Meeting = { weekday: number; startMinute: number; endMinute: number; rooms: string[] }

/** A class as a plan keeps it, or as the university's list has it today. Meetings stand in the order of the week. */
export type Side = {
  title: string
  professor: string
  /** Credits in halves: 3 for 1.5. */
  halfCredits: number | null
  meetings: Meeting[]
}

export const parts = ['title', 'professor', 'credits', 'time', 'rooms'] as const
export type Part = (typeof parts)[number]

/** What two sides say differently. Rooms count where the hours stayed: a class that moved has others anyway. */
export function differingParts(before: Side, after: Side): Part[] {
  const differs: Record<Part, boolean> = {
    title: before.title !== after.title,
    professor: before.professor !== after.professor,
    credits: before.halfCredits !== after.halfCredits,
    time: hoursOf(before) !== hoursOf(after),
    rooms: hoursOf(before) === hoursOf(after) && roomsOf(before) !== roomsOf(after),
  }
  return parts.filter((part) => differs[part])
}

function hoursOf({ meetings }: Side): string {
  return meetings
    .map(({ weekday, startMinute, endMinute }) => `${weekday} ${startMinute} ${endMinute}`)
    .join('\n')
}

function roomsOf({ meetings }: Side): string {
  return JSON.stringify(meetings.map(({ rooms }) => rooms))
}
