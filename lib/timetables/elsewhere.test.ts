import { expect, test } from 'vitest'
import { changedElsewhere } from './elsewhere'
import type { EntryView, TimetableView } from './schema'

const entry = (id: string, title: string, colour = 1): EntryView => ({
  id,
  timetableId: 'plan',
  title,
  professor: '',
  credits: 3,
  colour,
  memo: '',
  section: null,
  meetings: [],
})
const plan = (entries: EntryView[], more: Partial<TimetableView> = {}): TimetableView => ({
  id: 'plan',
  semester: '2026-2',
  name: '1안',
  primary: true,
  visibility: 'me',
  credits: 0,
  entries,
  version: 1,
  viewer: { mine: true },
  ...more,
})

test('what came, went and changed is told apart', () => {
  const before = plan([entry('a', '운영체제'), entry('b', '자료구조'), entry('c', '선형대수')])
  const after = plan([entry('a', '운영체제', 5), entry('c', '선형대수'), entry('d', '글쓰기')], {
    name: '아침형',
  })

  expect(changedElsewhere(before, after)).toEqual([
    '이름을 ‘아침형’으로 바꿨어요.',
    '‘글쓰기’ 수업을 담았어요.',
    '‘자료구조’ 수업을 뺐어요.',
    '‘운영체제’ 수업을 고쳤어요.',
  ])
  expect(changedElsewhere(before, before)).toEqual([])
})
