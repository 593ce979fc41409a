import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recogniseColumns } from '@/lib/sheets/columns'
import { readSheet } from '@/lib/sheets/reader'
import { samples } from '@/lib/testing/samples'
import { usualPeriods } from '@/lib/universities/periods'
import { readTimes } from './time-text'

const unread = /읽을 수 없는|요일만|교시표|읽지 못|시각이 없어요|빨라요|같아요/

/** What the files of real universities hold. `unread` are times past the last 교시 of the usual table. */
const known = [
  { file: 'snu-2016-2.txt', rows: 7843, withoutTime: 2885, meetings: 7378, unread: 0 },
  { file: 'snu-2017-1.txt', rows: 7953, withoutTime: 2902, meetings: 7473, unread: 0 },
  { file: 'snu-2016-S.txt', rows: 342, withoutTime: 29, meetings: 1001, unread: 0 },
  { file: 'syu-2026-1.json', rows: 1652, withoutTime: 82, meetings: 1703, unread: 0 },
  { file: 'syu-2026-1.xlsx', rows: 1652, withoutTime: 82, meetings: 1703, unread: 0 },
  { file: 'syu-2026-2.xlsx', rows: 1500, withoutTime: 99, meetings: 1464, unread: 3 },
  { file: 'dgu-2025-2.json', rows: 2506, withoutTime: 113, meetings: 3681, unread: 0 },
]

describe.skipIf(!samples)('the course lists of real universities', () => {
  test.each(known)('every time of $file is read or remarked on', async ({ file, ...numbers }) => {
    const texts = await timesOf(file)
    const readings = texts.map(({ time, place }) => ({ time, ...readTimes(time, place, usualPeriods) }))

    expect({
      rows: texts.length,
      withoutTime: texts.filter(({ time }) => time.trim() === '').length,
      meetings: readings.flatMap(({ meetings }) => meetings).length,
      unread: readings.filter(({ remarks }) => remarks.some(({ reason }) => unread.test(reason))).length,
    }).toEqual(numbers)
    expect(readings.filter(isSilent)).toEqual([])
  })

  test('each of the 7,501 time parts of snu-2016-2 is one meeting of its length', async () => {
    const parts = (await timesOf('snu-2016-2.txt')).flatMap(({ time }) => (time ? time.split('/') : []))
    const amiss = parts.filter((part) => {
      const [, start = '', length = ''] = /\((.+)-(.+)\)/.exec(part) ?? []
      const { meetings, remarks } = readTimes(part, '', usualPeriods)
      const [{ startMinute = 0, endMinute = 0 } = {}] = meetings
      const isRight =
        startMinute === 480 + Number(start) * 60 && endMinute - startMinute === Number(length) * 60
      return !isRight || meetings.length !== 1 || remarks.length > 0
    })

    expect(parts).toHaveLength(7501)
    expect(amiss).toEqual([])
  })
})

async function timesOf(file: string): Promise<{ time: string; place: string }[]> {
  const { columns, rows } = await readSheet(readFileSync(join(samples, file)), file)
  const { time, place } = recogniseColumns(columns, rows)
  return rows.map(({ cells }) => ({ time: cells[time ?? -1] ?? '', place: cells[place ?? -1] ?? '' }))
}

function isSilent({ time, meetings, remarks }: { time: string } & ReturnType<typeof readTimes>): boolean {
  return time.trim() !== '' && meetings.length === 0 && remarks.length === 0
}
