import { DayBox } from '@/components/catalogue/day-boxes'
import { buttonClass } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Select } from '@/components/ui/select'
import { clockText } from '@/lib/catalogue/clock'
import { weekdays } from '@/lib/catalogue/meeting'
import { halfHours } from '@/lib/catalogue/room-moment'
import type { SemesterView } from '@/lib/catalogue/schema'
import { semesterText } from '@/lib/catalogue/wording'
import { type FreeAsked, freeFields } from '@/lib/together/asked'
import { usualHours } from '@/lib/together/free'

type HoursFormProps = { asked: FreeAsked; semester: string; semesters: readonly SemesterView[] }

/** In which semester, on which days and between which hours is looked. Asks by its address. */
export function HoursForm({ asked, semester, semesters }: HoursFormProps) {
  const days = asked.day ? asked.day.split(',') : usualHours.days.map(String)
  const times = [...new Set([...halfHours, asked.from, asked.to])].filter(Boolean).sort()
  const options = times.map((value) => ({ value, label: value }))

  return (
    <details className="border-b border-line-2">
      <summary className="min-h-11 py-2.5 text-14 font-550 text-primary">보기 설정</summary>
      <form action="/friends/free" className="grid grid-cols-2 gap-3 pb-4 wide:grid-cols-3">
        <HiddenFields
          fields={freeFields(asked, { semester: '', day: '', from: '', to: '', at: '', cursor: '' })}
        />
        <div className="col-span-2 wide:col-span-1">
          <Select
            label="학기"
            name="semester"
            value={semester}
            options={semesters.map(({ name }) => ({ value: name, label: semesterText(name) }))}
          />
        </div>
        <Select
          label="언제부터"
          name="from"
          value={asked.from || clockText(usualHours.from)}
          options={options}
        />
        <Select label="언제까지" name="to" value={asked.to || clockText(usualHours.to)} options={options} />
        <fieldset className="col-span-full">
          <legend className="mb-1.5 text-13 font-600 text-ink-2">요일</legend>
          <div className="flex gap-1">
            {weekdays.map((name, day) => (
              <DayBox key={name} day={day} defaultChecked={days.includes(String(day))} />
            ))}
          </div>
        </fieldset>
        <button type="submit" className={`${buttonClass({ tone: 'soft' })} col-span-full`}>
          이대로 보기
        </button>
      </form>
    </details>
  )
}
