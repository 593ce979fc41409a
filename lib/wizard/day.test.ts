import { expect, test } from 'vitest'
import { type Day, lookAtDay, newDay } from './day'
import { slotMinutes, weekOf } from './week'

/** `look('10:30–11:45')` on a Tuesday, in minutes. */
function look(...hours: string[]): Day {
  const week = weekOf(
    hours.map((one) => {
      const [startMinute = 0, endMinute = 0] = one.split('–').map((clock) => {
        const [hour = 0, minute = 0] = clock.split(':').map(Number)
        return hour * 60 + minute
      })
      return { weekday: 1, startMinute, endMinute }
    }),
  )
  const day = newDay()
  lookAtDay(week, 1, day)
  return {
    ...day,
    start: day.start * slotMinutes,
    end: day.end * slotMinutes,
    gap: day.gap * slotMinutes,
    run: day.run * slotMinutes,
  }
}

test('a quarter of an hour is the way to the next class, and no gap', () => {
  expect(look('10:30–11:45', '12:00–13:15')).toMatchObject({ start: 630, end: 795, gap: 0, run: 150 })
})

test('a longer pause is a gap as a whole, and a break', () => {
  expect(look('12:00–13:15', '14:00–15:50')).toMatchObject({ gap: 45, run: 110 })
})

test('a class over many words of the week is one', () => {
  expect(look('00:00–24:00')).toMatchObject({ start: 0, end: 1440, gap: 0, run: 1440, lunch: false })
  expect(look('08:05–13:20')).toMatchObject({ start: 485, end: 800, run: 315 })
})

test('lunch needs an hour between eleven and two, at its edges as well', () => {
  expect(look('12:00–18:00').lunch).toBe(true)
  expect(look('09:00–13:00').lunch).toBe(true)
  expect(look('09:00–11:30', '12:30–15:00').lunch).toBe(true)
  expect(look('09:00–11:55', '12:30–15:00').lunch).toBe(false)
  expect(look('11:30–13:30').lunch).toBe(false)
})

test('a day without a class ends before it begins', () => {
  expect(look()).toMatchObject({ start: 1440, end: 0, gap: 0, lunch: true })
})
