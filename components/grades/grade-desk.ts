import { type Draft, draftOf, inputOf, problemIn, withBlank } from '@/lib/grades/draft'
import type { SheetView } from '@/lib/grades/schema'
import { written } from './sheet-wire'

/** How far what one wrote has come. */
export type Saving = 'saved' | 'saving' | 'incomplete' | { problem: string }

/** One semester at work: what one sees, and the version that it was last read or written in. */
export type Paper = Pick<SheetView, 'semester' | 'running' | 'version' | 'offered'> & {
  drafts: readonly Draft[]
}

export type GradeDeskView = {
  papers: readonly Paper[]
  saving: Saving
  canUndo: boolean
  canRedo: boolean
  /** Somebody else wrote first to this sheet: as it stands now. */
  conflict: SheetView | null
}

export type GradeDesk = ReturnType<typeof openGradeDesk>
type Step = { semester: string; cell: string; before: readonly Draft[]; after: readonly Draft[] }

/** Milliseconds without a key before it is saved. */
const pause = 600
const stepsMost = 100

/** Sheets at work: every change is saved a moment later, each sheet with the version that the one before left. */
export function openGradeDesk(sheets: readonly SheetView[]) {
  let papers: readonly Paper[] = sheets.map(paperOf)
  let done: readonly Step[] = []
  let undone: readonly Step[] = []
  let saving: Saving = 'saved'
  let conflict: SheetView | null = null
  let isWriting = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const waiting = new Set<string>()
  const listeners = new Set<() => void>()
  let view = drawn()

  function drawn(): GradeDeskView {
    return { papers, saving, conflict, canUndo: done.length > 0, canRedo: undone.length > 0 }
  }

  function tell() {
    view = drawn()
    for (const listener of listeners) listener()
  }

  function paper(semester: string): Paper | undefined {
    return papers.find((one) => one.semester === semester)
  }

  function put(semester: string, change: Partial<Paper>) {
    papers = papers.map((one) => (one.semester === semester ? { ...one, ...change } : one))
  }

  function rewrite(semester: string, drafts: readonly Draft[]) {
    put(semester, { drafts })
    waiting.add(semester)
    saving = 'saving'
    clearTimeout(timer)
    timer = setTimeout(() => void save(), pause)
    tell()
  }

  async function save() {
    clearTimeout(timer)
    if (isWriting || conflict) return
    isWriting = true
    saving = 'saving'
    for (const semester of waiting) {
      const one = paper(semester)
      if (!one || one.drafts.some((draft) => problemIn(draft) !== null)) continue
      waiting.delete(semester)
      const sent = one.drafts
      const outcome = await written(one, inputOf(sent))
      if (outcome.kind === 'done') {
        put(semester, { version: outcome.sheet.version, offered: outcome.sheet.offered })
        continue
      }
      waiting.add(semester)
      if (outcome.kind === 'stale') conflict = outcome.current
      else saving = { problem: outcome.message }
      break
    }
    isWriting = false
    settle()
  }

  function settle() {
    if (typeof saving === 'string') {
      const isIncomplete = papers.some(({ drafts }) => drafts.some((draft) => problemIn(draft) !== null))
      saving = waiting.size === 0 ? 'saved' : isIncomplete ? 'incomplete' : 'saving'
    }
    tell()
  }

  function turn(step: Step | undefined, side: 'before' | 'after') {
    if (!step || conflict) return
    rewrite(step.semester, step[side])
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    view: () => view,
    isBusy: () => waiting.size > 0 || isWriting,
    /** Letters written one after the other into one `cell` are one step. */
    act(semester: string, drafts: readonly Draft[], cell = '') {
      const before = paper(semester)?.drafts
      if (!before) return
      const last = done.at(-1)
      const goesOn = cell !== '' && last?.cell === cell && last.semester === semester && undone.length === 0
      const step = { semester, cell, before: goesOn ? last.before : before, after: drafts }
      done = [...(goesOn ? done.slice(0, -1) : done), step].slice(-stepsMost)
      undone = []
      rewrite(semester, drafts)
    },
    undo() {
      const step = done.at(-1)
      if (!step || conflict) return
      done = done.slice(0, -1)
      undone = [...undone, step]
      turn(step, 'before')
    },
    redo() {
      const step = undone.at(-1)
      if (!step || conflict) return
      undone = undone.slice(0, -1)
      done = [...done, step]
      turn(step, 'after')
    },
    save,
    /** Sheets that were read anew: taken where nothing of one's own waits. */
    offer(read: readonly SheetView[]) {
      const now = read.map((sheet) => {
        const own = paper(sheet.semester)
        return own && (own.version >= sheet.version || waiting.has(sheet.semester)) ? own : paperOf(sheet)
      })
      now.push(...papers.filter((one) => waiting.has(one.semester) && !now.includes(one)))
      if (now.length === papers.length && now.every((one, place) => one === papers[place])) return
      papers = now
      tell()
    },
    /** 내 것으로 저장: what one wrote takes the place of what stands there. */
    insist() {
      if (!conflict) return
      put(conflict.semester, { version: conflict.version })
      conflict = null
      saving = 'saving'
      tell()
      void save()
    },
    /** 새 내용 보기: what one wrote can be had back by undoing. */
    yield() {
      if (!conflict) return
      const { semester, version, rows } = conflict
      const before = paper(semester)?.drafts ?? []
      const after = withBlank(rows.map(draftOf))
      done = [...done, { semester, cell: '', before, after }]
      undone = []
      put(semester, { version, drafts: after, offered: conflict.offered })
      waiting.delete(semester)
      conflict = null
      saving = 'saving'
      settle()
    },
  }
}

function paperOf({ semester, running, version, rows, offered }: SheetView): Paper {
  return { semester, running, version, offered, drafts: withBlank(rows.map(draftOf)) }
}
