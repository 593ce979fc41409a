import type { PlacedEntryView, TimetableView } from '@/lib/timetables/schema'
import { applied, type Step } from '@/lib/timetables/steps'

/** How a step is written: as something new, or as entries that leave and return. */
export type Job = {
  step: Step
  /** What is added for the first time. */
  adding?: { sectionId: string } | undefined
}

export type Outcome =
  | { kind: 'done'; plan: TimetableView; named?: string | undefined }
  /** Somebody else wrote first: the plan as it stands now. */
  | { kind: 'stale'; current: TimetableView }
  | { kind: 'refused'; message: string }

/** Writes a step to the plan as it was last seen. */
export async function written(plan: TimetableView, { step, adding }: Job): Promise<Outcome> {
  if (adding && step.kind === 'swap') {
    const replace = step.out.length > 0
    const answer = await send(plan, 'POST', '/entries', { ...adding, ...(replace ? { replace } : {}) })
    if (answer.kind !== 'done') return answer
    const { version, ...entry }: PlacedEntryView = answer.body
    const entries = applied(plan.entries, { ...step, back: [entry] })

    return { kind: 'done', plan: withEntries({ ...plan, version }, entries), named: entry.id }
  }
  if (step.kind === 'swap') {
    const ids = { out: step.out.map(({ id }) => id), back: step.back.map(({ id }) => id) }
    const answer = await send(plan, 'POST', '/swap', ids)
    return answer.kind === 'done' ? { kind: 'done', plan: answer.body } : answer
  }
  const answer = await send(plan, 'PATCH', `/entries/${step.entryId}`, step.after)
  if (answer.kind !== 'done') return answer
  const { version }: PlacedEntryView = answer.body
  return { kind: 'done', plan: withEntries({ ...plan, version }, applied(plan.entries, step)) }
}

/** The plan with these entries, and their credits. */
export function withEntries(plan: TimetableView, entries: TimetableView['entries']): TimetableView {
  return { ...plan, entries, credits: entries.reduce((sum, { credits }) => sum + (credits ?? 0), 0) }
}

/** The plan as it stands now; `null` when nobody wrote to it since, or nobody can be reached. */
export async function newer({ id, version }: TimetableView): Promise<TimetableView | null> {
  const response = await fetch(`/api/v1/timetables/${id}`, {
    headers: { 'If-None-Match': `"${version}"` },
  }).catch(() => null)

  return response?.ok ? response.json() : null
}

// biome-ignore lint/suspicious/noExplicitAny: what the server answers is checked there
type Answer = { kind: 'done'; body: any } | Exclude<Outcome, { kind: 'done' }>

async function send(plan: TimetableView, method: string, path: string, body: object): Promise<Answer> {
  const response = await fetch(`/api/v1/timetables/${plan.id}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${plan.version}"` },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (!response)
    return { kind: 'refused', message: '연결이 끊겨서 저장하지 못했어요. 연결되면 다시 해 주세요.' }
  if (response.status === 401) window.location.assign('/login')
  const answer = await response.json().catch(() => ({}))
  if (response.ok) return { kind: 'done', body: answer }
  if (response.status === 412) return { kind: 'stale', current: answer.current }

  return { kind: 'refused', message: answer.detail ?? '저장하지 못했어요. 잠시 뒤에 다시 해 주세요.' }
}
