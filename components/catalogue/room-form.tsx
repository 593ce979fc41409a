import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { weekdays } from '@/lib/catalogue/meeting'
import { halfHours, type RoomMoment } from '@/lib/catalogue/room-moment'
import type { SemesterView } from '@/lib/catalogue/schema'
import { semesterText } from '@/lib/catalogue/wording'

type RoomFormProps = RoomMoment & { semester: string; semesters: readonly SemesterView[] }

const days = weekdays.map((name, index) => ({ value: String(index), label: `${name}요일` }))

/** When a room is needed. Asks by its address, so that the answer can be kept and sent on. */
export function RoomForm({ day, from, to, semester, semesters }: RoomFormProps) {
  return (
    <form
      action="/courses/rooms"
      className="grid grid-cols-2 gap-3 border-b border-line-2 py-4 wide:grid-cols-5 wide:items-end"
    >
      <Select
        label="학기"
        name="semester"
        value={semester}
        options={semesters.map(({ name }) => ({ value: name, label: semesterText(name) }))}
      />
      <Select label="요일" name="day" value={day} options={days} />
      <Select label="언제부터" name="from" value={from} options={timesWith(from)} />
      <Select label="언제까지" name="to" value={to} options={timesWith(to)} />
      <div className="col-span-2 wide:col-span-1">
        <SubmitButton tone="go" wide size="l">
          찾기
        </SubmitButton>
      </div>
    </form>
  )
}

function timesWith(time: string) {
  const times = halfHours.includes(time) ? halfHours : [...halfHours, time].sort()

  return times.map((value) => ({ value, label: value }))
}
