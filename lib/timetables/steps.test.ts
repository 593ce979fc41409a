import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntryView } from './schema'
import {
  actBetween,
  applied,
  did,
  forgot,
  type History,
  noHistory,
  redid,
  renamed,
  reversed,
  type Step,
  undid,
} from './steps'

const entry = (id: number): EntryView => ({
  id: `${id}`.padStart(4, '0'),
  timetableId: 'plan',
  title: `수업 ${id}`,
  professor: '',
  credits: 3,
  colour: 1 + (id % 12),
  memo: '',
  section: null,
  meetings: [],
})

/** What somebody might do next: by these numbers, whatever the plan holds then. */
const whims = fc.array(
  fc.record({
    kind: fc.constantFrom('add', 'remove', 'replace', 'paint', 'note'),
    at: fc.nat(40),
    more: fc.integer({ min: 1, max: 12 }),
  }),
  { maxLength: 50 },
)
type Whim = { kind: string; at: number; more: number }

function stepOf(entries: readonly EntryView[], { kind, at, more }: Whim, key: number): Step | null {
  const there = entries[at % Math.max(1, entries.length)]
  const fresh = entry(1000 + key)
  if (kind === 'add') return { key, kind: 'swap', out: [], back: [fresh] }
  if (!there) return null
  if (kind === 'remove') return { key, kind: 'swap', out: [there], back: [] }
  if (kind === 'replace') return { key, kind: 'swap', out: entries.slice(at % entries.length), back: [fresh] }
  if (kind === 'paint') {
    return {
      key,
      kind: 'touch',
      entryId: there.id,
      before: { colour: there.colour },
      after: { colour: more },
    }
  }
  return { key, kind: 'touch', entryId: there.id, before: { memo: there.memo }, after: { memo: `${more}` } }
}

function act(start: EntryView[], wanted: readonly Whim[]) {
  let entries = start
  let history: History = noHistory
  for (const [key, whim] of wanted.entries()) {
    const step = stepOf(entries, whim, key)
    if (!step) continue
    entries = applied(entries, step)
    history = did(history, step)
  }
  return { entries, history }
}

function all(turn: typeof undid, from: History, entries: EntryView[], way: (step: Step) => Step) {
  let history = from
  let now = entries
  for (let next = turn(history); next; next = turn(history)) {
    now = applied(now, way(next.step))
    history = next.history
  }
  return { history, entries: now }
}

const starts = fc
  .uniqueArray(fc.nat(900), { maxLength: 20 })
  .map((ids) => ids.sort((a, b) => a - b).map(entry))

describe('any fifty steps', () => {
  test('all undone are the beginning, and all done again the end', () => {
    fc.assert(
      fc.property(starts, whims, (start, wanted) => {
        const ended = act(start, wanted)
        const back = all(undid, ended.history, ended.entries, reversed)
        expect(back.entries).toEqual(start)
        const forth = all(redid, back.history, back.entries, (step) => step)
        expect(forth.entries).toEqual(ended.entries)
        expect(forth.history).toEqual(ended.history)
      }),
    )
  })

  test('a step that is undone half way and left there stays consistent', () => {
    fc.assert(
      fc.property(starts, whims, fc.nat(50), (start, wanted, turns) => {
        let { entries, history } = act(start, wanted)
        for (let turn = 0; turn < turns; turn++) {
          const next = undid(history)
          if (!next) break
          entries = applied(entries, reversed(next.step))
          history = next.history
        }
        expect(all(undid, history, entries, reversed).entries).toEqual(start)
      }),
    )
  })
})

const swap = (key: number): Step => ({ key, kind: 'swap', out: [], back: [entry(key)] })

test('the fifty-first step forgets the first', () => {
  let history: History = noHistory
  for (let key = 0; key < 51; key++) history = did(history, swap(key))

  expect(history.done).toHaveLength(50)
  expect(history.done[0]?.key).toBe(1)
})

test('something new cannot be followed by what was undone before', () => {
  const undone = undid(did(noHistory, swap(1)))
  expect(did(undone?.history ?? noHistory, swap(2)).undone).toEqual([])
  expect(undid(noHistory)).toBeNull()
  expect(redid(noHistory)).toBeNull()
})

test('a refused step is forgotten wherever it stands', () => {
  const history = did(did(noHistory, swap(1)), swap(2))
  expect(forgot(history, 2).done.map(({ key }) => key)).toEqual([1])
  expect(forgot(undid(history)?.history ?? noHistory, 2).undone).toEqual([])
})

test('a name that comes later reaches every step', () => {
  const [first, second]: Step[] = [
    swap(7),
    { key: 8, kind: 'touch', entryId: '0007', before: { colour: 1 }, after: { colour: 2 } },
  ]
  const named = [first, second].map((step) => step && renamed(step, '0007', 'real'))
  expect(named).toMatchObject([{ back: [{ id: 'real' }] }, { entryId: 'real' }])
})

test('a step in the middle is undone by its key, once, and can be done again', () => {
  const steps: Step[] = [1, 2, 3].map((key) => ({ key, kind: 'swap', out: [], back: [entry(key)] }))
  const history = steps.reduce(did, noHistory)
  const one = undid(history, 2)

  expect(one?.step.key).toBe(2)
  expect(one?.history.done.map(({ key }) => key)).toEqual([1, 3])
  expect(undid(one?.history ?? noHistory, 2)).toBeNull()
  expect(redid(one?.history ?? noHistory)?.history.done.map(({ key }) => key)).toEqual([1, 3, 2])
})

describe('what a form wrote is seen by what it left', () => {
  const plan = [entry(1), entry(2)]

  test('one more entry, or one that took the place of another, is a swap', () => {
    expect(actBetween(plan, [...plan, entry(3)])).toEqual({ kind: 'swap', out: [], back: [entry(3)] })
    expect(actBetween(plan, [entry(1), entry(3)])).toEqual({
      kind: 'swap',
      out: [entry(2)],
      back: [entry(3)],
    })
  })

  test('one that was rewritten is a touch of what differs', () => {
    const meetings = [{ day: 1, start: '09:00', end: '10:00', rooms: [] }]
    const made = actBetween(plan, [entry(1), { ...entry(2), title: '합창', meetings }])

    expect(made).toEqual({
      kind: 'touch',
      entryId: '0002',
      before: { title: '수업 2', meetings: [] },
      after: { title: '합창', meetings },
    })
    expect(made && applied(applied(plan, { ...made, key: 1 }), reversed({ ...made, key: 1 }))).toEqual(plan)
  })

  test('nothing, and more than one thing, is no step', () => {
    const touched = plan.map((one) => ({ ...one, memo: '교재' }))

    expect(actBetween(plan, [entry(1), entry(2)])).toBeNull()
    expect(actBetween(plan, touched)).toBeNull()
    expect(actBetween(plan, [...touched.slice(0, 1), entry(3)])).toBeNull()
  })
})
