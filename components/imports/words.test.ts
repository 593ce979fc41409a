import { expect, test } from 'vitest'
import { stepOf, undoText } from './words'

const nothing = { rows: 0, sections: 0, meetings: 0, unchanged: 0, warnings: 0, errors: 0 }

test('what taking back does is one sentence of what there is', () => {
  expect([
    undoText({ ...nothing, new: 1200, changed: 3, removed: 2 }),
    undoText({ ...nothing, new: 0, changed: 1, removed: 0 }),
    undoText({ ...nothing, new: 0, changed: 0, removed: 0 }),
  ]).toEqual([
    '되돌리면 새 분반 1,200개가 없어지고, 바뀐 분반 3개가 예전대로 돌아가고, 없어진 분반 2개가 다시 생겨요.',
    '되돌리면 바뀐 분반 1개가 예전대로 돌아가요.',
    '달라진 것이 없어서 되돌려도 그대로예요.',
  ])
})

test('a file that could not be read never left the first step', () => {
  expect([stepOf('failed', false), stepOf('failed', true), stepOf('committing', true)]).toEqual([1, 3, 4])
})
