import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { weekdays } from '@/lib/catalogue/meeting'
import type { Asked } from '@/lib/wizard/asked'

type Option = { value: string; label: string }
type WishesProps = { asked: Asked; plans: readonly Option[] }

const chip =
  'relative inline-flex h-[34px] flex-none items-center gap-1.5 rounded-ctl text-13 font-550 whitespace-nowrap text-ink-2 shadow-[inset_0_0_0_1px_var(--line-2)] after:absolute after:inset-x-0 after:-inset-y-[5px] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary'
const ticked =
  'has-checked:bg-wash has-checked:font-600 has-checked:text-primary has-checked:shadow-[inset_0_0_0_1px_var(--primary)]'
const picked = 'bg-wash font-600 text-primary shadow-[inset_0_0_0_1px_var(--primary)]'

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

type TickProps = { name: string; value: string | number; isOn: boolean; label: string; children: ReactNode }

function Tick({ name, value, isOn, label, children }: TickProps) {
  return (
    <label className={`${chip} ${ticked} px-[11px]`}>
      <input
        type="checkbox"
        name={name}
        value={value}
        aria-label={label}
        checked={isOn}
        onChange={() => {}}
        className="absolute inset-0 z-1 opacity-0"
      />
      {isOn && <Icon name="check" firm className="size-3.5" />}
      {children}
    </label>
  )
}

type PickProps = { label: string; name: string; value: string; open: string; options: readonly Option[] }

/** A value that no list has, as an address may name one, stands in it as well. */
function Pick({ label, name, value, open, options }: PickProps) {
  const isKnown = value === '' || options.some((option) => option.value === value)

  return (
    <span className={`${chip} ${value ? picked : ''}`}>
      <select
        aria-label={label}
        name={name}
        value={value}
        onChange={() => {}}
        className="z-1 h-full field-sizing-content max-w-[250px] appearance-none bg-transparent pr-7 pl-[11px] [&>option]:bg-sheet [&>option]:text-ink"
      >
        <option value="">{open}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" firm className="pointer-events-none absolute right-2.5 size-3.5" />
    </span>
  )
}
