import type { APIRequestContext } from '@playwright/test'
import { expect, type Student } from './fixtures'
import { signedInClient } from './json'

export type Planned = { id: string; semester: string; startsOn: string }
type Class = { title: string; day: number; start: string; end: string; room?: string }

/** A primary plan of the semester that runs, with these classes. */
export async function planFor(
  request: APIRequestContext,
  student: Student,
  classes: Class[],
): Promise<Planned> {
  const ask = await signedInClient(request, student)
  const { body: semesters } = await ask('GET', '/semesters')
  const { name: semester, startsOn } = semesters.items.find(({ current }: { current: boolean }) => current)
  const { body: plan } = await ask('POST', '/timetables', { body: { semester, name: '1안' } })
  for (const { title, room, ...meeting } of classes) {
    const meetings = [{ ...meeting, rooms: room ? [room] : [] }]
    const { status } = await ask('POST', `/timetables/${plan.id}/entries`, {
      body: { custom: { title, professor: '서지안', meetings } },
    })
    expect(status).toBe(201)
  }
  return { id: plan.id, semester, startsOn }
}

/** A moment of the second week of a semester, in Korea; day 0 is Monday. */
export function momentOf({ startsOn }: Pick<Planned, 'startsOn'>, day: number, clock: string): Date {
  const start = Date.parse(startsOn)
  const monday = start - ((new Date(start).getUTCDay() + 6) % 7) * 86_400_000
  const date = new Date(monday + (7 + day) * 86_400_000).toISOString().slice(0, 10)

  return new Date(`${date}T${clock}:00+09:00`)
}
