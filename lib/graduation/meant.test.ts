import { expect, test } from 'vitest'
import { meantWith } from './meant'

const plans = [
  { id: 'autumn 1', startsOn: '2026-09-01', primary: true },
  { id: 'autumn 2', startsOn: '2026-09-01', primary: false },
  { id: 'winter 1', startsOn: '2026-12-22', primary: true },
  { id: 'spring 1', startsOn: '2027-03-02', primary: true },
  { id: 'spring 2', startsOn: '2027-03-02', primary: false },
]

test.each([
  ['autumn 2', ['autumn 2']],
  ['winter 1', ['autumn 1', 'winter 1']],
  ['spring 2', ['autumn 1', 'winter 1', 'spring 2']],
  ['nobody’s', []],
])('with %s are meant %j', (id, meant) => {
  expect(meantWith(plans, id).map((plan) => plan.id)).toEqual(meant)
})
