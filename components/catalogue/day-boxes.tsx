import type { ComponentProps } from 'react'
import { weekdays } from '@/lib/catalogue/meeting'

/** Days on which a class may meet: none chosen is all of them. */
export function DayBoxes({ value, onPick }: { value: string; onPick: (days: string) => void }) {
  const chosen = value === '' ? [] : value.split(',')
  const toggle = (day: string, on: boolean) =>
    onPick(
      weekdays
        .map((_, index) => String(index))
        .filter((one) => (one === day ? on : chosen.includes(one)))
        .join(','),
    )

  return (
    <fieldset>
      <legend className="mb-1.5 text-13 font-600 text-ink-2">요일</legend>
      <div className="flex gap-1">
        {weekdays.map((name, index) => (
          <DayBox
            key={name}
            day={index}
            checked={chosen.includes(String(index))}
            onChange={(event) => toggle(String(index), event.target.checked)}
          />
        ))}
      </div>
    </fieldset>
  )
}

type DayBoxProps = { day: number } & Pick<ComponentProps<'input'>, 'checked' | 'defaultChecked' | 'onChange'>

/** One day of the week, to be ticked. */
export function DayBox({ day, ...input }: DayBoxProps) {
  return (
    <label className="relative grid h-11 min-w-0 flex-1 place-items-center rounded-ctl text-13 font-550 text-ink-2 shadow-[inset_0_0_0_1px_var(--field)] has-checked:bg-wash has-checked:font-650 has-checked:text-primary has-checked:shadow-[inset_0_0_0_2px_var(--primary)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary">
      <input
        type="checkbox"
        name="day"
        value={day}
        aria-label={`${weekdays[day]}요일`}
        className="absolute inset-0 opacity-0"
        {...input}
      />
      {weekdays[day]}
    </label>
  )
}
