import { weekdays } from '@/lib/catalogue/meeting'
import type { Asked } from '@/lib/wizard/asked'
import { type Option, Pick, Tick } from './chips'

type WishesProps = { asked: Asked; plans: readonly Option[] }

const hours = (from: number, to: number, words: string): Option[] =>
  Array.from({ length: to - from + 1 }, (_, hour) => ({
    value: `${String(from + hour).padStart(2, '0')}:00`,
    label: `${from + hour}시 ${words}`,
  }))
const frees = ['하루', '이틀', '사흘', '나흘'].map((words, count) => ({
  value: String(count + 1),
  label: `평일 ${words} 비우기`,
}))
const runs = [2, 3, 4, 5, 6].map((most) => ({ value: String(most), label: `연강 ${most}시간까지` }))

/** What a good timetable keeps to. Each chip is an answer; the first of its list leaves it open. */
export function Wishes({ asked, plans }: WishesProps) {
  return (
    <fieldset>
      <legend className="pb-2 text-16 font-650">바라는 것</legend>
      <div className="flex flex-wrap gap-x-1.5 gap-y-2.5">
        {weekdays.slice(0, 6).map((name, day) => (
          <Tick key={name} name="off" value={day} isOn={asked.off.includes(day)} label={`${name}요일 비우기`}>
            {asked.off.includes(day) ? `${name}요일 비우기` : name}
          </Tick>
        ))}
        {asked.off.length === 0 && (
          <Pick label="비울 날 수" name="free" value={asked.free} open="며칠 비우기" options={frees} />
        )}
        <Pick
          label="첫 수업 시각"
          name="from"
          value={asked.from}
          open="첫 수업 시각"
          options={hours(9, 13, '전 수업 없음')}
        />
        <Pick
          label="마지막 수업 시각"
          name="to"
          value={asked.to}
          open="마지막 수업 시각"
          options={hours(14, 21, '뒤 수업 없음')}
        />
        <Tick name="lunch" value="1" isOn={asked.lunch !== ''} label="점심 한 시간">
          점심 한 시간
        </Tick>
        <Pick label="연강" name="run" value={asked.run} open="연강 줄이기" options={runs} />
        {plans.length > 0 && (
          <Pick label="내 빈 시간만" name="plan" value={asked.plan} open="내 빈 시간만" options={plans} />
        )}
      </div>
    </fieldset>
  )
}
