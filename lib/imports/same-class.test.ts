import { expect, test } from 'vitest'
import { drafted, sheetOf, wood } from '@/lib/testing/lists'

test('a class listed for several departments is one section with several targets', () => {
  const { drafts, issues } = drafted(
    sheetOf([wood, { ...wood, 학과: '생명과학과' }, { ...wood, 학과: '생명과학과' }]),
  )

  expect(drafts).toHaveLength(1)
  expect(drafts[0]).toMatchObject({
    rows: [2, 3, 4],
    targets: [{ department: '산림학과' }, { department: '생명과학과' }],
  })
  expect(issues).toEqual([
    {
      row: 3,
      level: 'info',
      text: 'ABC1001 01 나무와 숲',
      reason: '2행, 3행, 4행은 같은 분반이라 하나로 합쳤어요.',
    },
  ])
})

test('listed with several professors it is taught by all of them', () => {
  const { drafts, issues } = drafted(sheetOf([wood, { ...wood, 담당교수: '강라온/김가람' }]))

  expect(drafts[0]?.professor).toBe('강라온, 김가람')
  expect(issues).toEqual([
    expect.objectContaining({ level: 'info', reason: expect.stringContaining('강라온, 김가람') }),
  ])
})

test('what a later row of the same class adds is taken', () => {
  const { drafts } = drafted(
    sheetOf([
      { ...wood, 강의실: '', 비고: '가' },
      { ...wood, 비고: '나' },
    ]),
  )

  expect(drafts[0]).toMatchObject({
    rawPlace: '가-101',
    remark: '가 / 나',
    meetings: [{ rooms: ['가-101'] }],
  })
})

test('where rows of one key disagree the first stays, and both are named', () => {
  const other = { ...wood, 강의시간: '화3', 강의실: '나-202', 담당교수: '이나래', 학과: '생명과학과' }
  const { drafts, issues } = drafted(sheetOf([wood, other]))

  expect(drafts).toHaveLength(1)
  expect(drafts[0]).toMatchObject({ rows: [2, 3], professor: '김가람', rawTime: '월1~2', rawPlace: '가-101' })
  expect(drafts[0]?.meetings).toHaveLength(1)
  expect(issues).toEqual([
    {
      row: 3,
      level: 'warning',
      text: 'ABC1001 01 나무와 숲: 시간 ‘월1~2’ / ‘화3’, 장소 ‘가-101’ / ‘나-202’',
      reason: '2행과 3행은 학수번호와 분반이 같은데 서로 다른 것이 있어요: 시간, 장소. 앞의 것을 남겼어요.',
    },
  ])
})

test('without a 분반 nobody is numbered: what to do is said', () => {
  const { drafts, issues } = drafted(
    sheetOf([
      { ...wood, 분반: '' },
      { ...wood, 분반: '', 강의시간: '화3' },
    ]),
  )

  expect(drafts.map(({ rows, number }) => [rows, number])).toEqual([[[2, 3], '']])
  expect(issues).toEqual([expect.objectContaining({ row: 3, level: 'warning' })])
  expect(issues[0]?.reason).toMatch(/분반 번호 없이 학수번호가 같은데.*분반 열을 채워 다시 올려 주세요/)
})
