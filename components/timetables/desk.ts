import { toast } from '@/components/ui/toast'
import type { TimetableView } from '@/lib/timetables/schema'
import {
  type Act,
  actBetween,
  applied,
  did,
  forgot,
  type History,
  mentions,
  noHistory,
  redid,
  renamed,
  reversed,
  type Step,
  undid,
} from '@/lib/timetables/steps'
import { type Job, newer, withEntries, written } from './plan-wire'

/** What the screen shows: what was done stands at once, before the server has said so. */
export type DeskView = {
  plan: TimetableView
  canUndo: boolean
  canRedo: boolean
  /** Somebody else wrote first: the plan as one knew it, and as it stands. */
  conflict: { before: TimetableView; current: TimetableView } | null
}

export type Desk = ReturnType<typeof openDesk>

let steps = 0

/** A plan at work: steps are written one after the other, each with the version that the one before left. */
export function openDesk(plan: TimetableView) {
  let base = plan
  let waiting: readonly Job[] = []
  let history: History = noHistory
  let conflict: DeskView['conflict'] = null
  let isWriting = false
  let isFormSent = false
  let view = drawn()
  const listeners = new Set<() => void>()

  function drawn(): DeskView {
    const entries = waiting.reduce((now, { step }) => applied(now, step), base.entries)
    return {
      plan: waiting.length === 0 ? base : withEntries(base, entries),
      canUndo: history.done.length > 0,
      canRedo: history.undone.length > 0,
      conflict,
    }
  }

  function tell() {
    view = drawn()
    for (const listener of listeners) listener()
  }

  function put(job: Job) {
    waiting = [...waiting, job]
    tell()
    void write()
  }

  async function write() {
    if (isWriting || conflict) return
    isWriting = true
    for (let job = waiting[0]; job && !conflict; job = waiting[0]) {
      const outcome = await written(base, job)
      if (outcome.kind === 'stale') conflict = { before: base, current: outcome.current }
      else {
        waiting = waiting.slice(1)
        if (outcome.kind === 'done') land(job, outcome)
        else refuse(job, outcome.message)
      }
      tell()
    }
    isWriting = false
  }

  function land({ step }: Job, { plan: now, named }: { plan: TimetableView; named?: string | undefined }) {
    base = now
    const from = step.kind === 'swap' ? step.back[0]?.id : undefined
    if (!named || !from) return
    const rename = (one: Step) => renamed(one, from, named)
    waiting = waiting.map((job) => ({ ...job, step: rename(job.step) }))
    history = { done: history.done.map(rename), undone: history.undone.map(rename) }
  }

  /** What was built on an entry that never came cannot come either. */
  function refuse({ step, adding }: Job, message: string) {
    const lost = adding && step.kind === 'swap' ? step.back[0]?.id : undefined
    const rest = waiting.filter((job) => lost === undefined || !mentions(job.step, lost))
    for (const job of waiting) if (!rest.includes(job)) history = forgot(history, job.step.key)
    waiting = rest
    history = forgot(history, step.key)
    toast({ text: message })
  }

  function turn(next: ReturnType<typeof undid>, way: (step: Step) => Step) {
    if (!next || conflict) return
    history = next.history
    put({ step: way(next.step) })
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    view: () => view,
    /** Something is not written yet. */
    isBusy: () => waiting.length > 0,
    /** Something new, to be undone later: by the key that it answers with. */
    act(step: Act, adding?: Job['adding']): number {
      steps += 1
      if (conflict) return steps
      const made: Step = { ...step, key: steps }
      history = did(history, made)
      put({ step: made, adding })
      return steps
    },
    /** The step of that key, whatever was done since; else the last one. */
    undo: (key?: number) => turn(undid(history, key), reversed),
    redo: () => turn(redid(history), (step) => step),
    /** A form beside the desk writes to the plan: what comes of it is a step as well. */
    sent() {
      isFormSent = true
    },
    /** A plan that was read elsewhere: taken where it is newer and nothing waits to be written. */
    offer(read: TimetableView) {
      const isOwn = isFormSent && read.version === base.version + 1
      isFormSent = false
      // That another plan counts from now on is told by no version.
      const isNews =
        read.version > base.version || (read.version === base.version && read.primary !== base.primary)
      if (!isNews || waiting.length > 0) return
      const made = isOwn ? actBetween(base.entries, read.entries) : null
      if (made) {
        steps += 1
        history = did(history, { ...made, key: steps })
      }
      base = read
      tell()
    },
    /** Asks whether somebody else wrote meanwhile. */
    async look() {
      const read = waiting.length === 0 ? await newer(base) : null
      if (read) this.offer(read)
    },
    /** 그래도 하기: what waits is written onto the plan as it stands. */
    insist() {
      if (!conflict) return
      base = conflict.current
      conflict = null
      tell()
      void write()
    },
    /** 새로 보기: what waits is let go. */
    yield() {
      if (!conflict) return
      base = conflict.current
      conflict = null
      for (const { step } of waiting) history = forgot(history, step.key)
      waiting = []
      tell()
    },
  }
}
