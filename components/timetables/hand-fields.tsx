import type { MouseEvent } from 'react'
import { Field } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import { weekdays } from '@/lib/catalogue/meeting'
import { handRows } from '@/lib/timetables/by-hand'
import { titleMax } from '@/lib/timetables/lengths'

const days = weekdays.map((label, day) => ({ value: String(day), label }))

type HandFieldsProps = {
  /** What was typed last time. */
  values?: Readonly<Record<string, string>> | undefined
  errors: Readonly<Record<string, string>>
  /** How many times the class has already. */
  meetings?: number | undefined
}

/** What one writes of a class that no list has: rows without a time are left out. */
export function HandFields({ values, errors, meetings }: HandFieldsProps) {
  return (
    <>
      <Field
        label="수업 이름"
        name="title"
        rule={`${titleMax}자까지`}
        required
        value={values?.title}
        error={errors.title}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field label="교수" name="professor" value={values?.professor} error={errors.professor} />
        <Field
          label="학점"
          name="credits"
          type="number"
          min={0}
          max={100}
          step={0.5}
          value={values?.credits}
          error={errors.credits}
        />
      </div>
      <Times rows={handRows(meetings)} values={values} errors={errors} />
    </>
  )
}

const fields = ['start', 'end', 'room'] as const

type TimesProps = Omit<HandFieldsProps, 'meetings'> & { rows: readonly number[] }

/** One time after the other: the next unfolds where it is wanted, or where something stands in it. */
function Times({ rows: [row = 0, ...others], values, errors }: TimesProps) {
  const [next] = others
  const isNextKnown = fields.some((field) => values?.[`${field}${next}`] || errors[`${field}${next}`])

  return (
    <>
      <fieldset className="grid grid-cols-2 gap-3 wide:grid-cols-4">
        <legend className="mb-1.5 text-13 font-650">{row + 1}번째 시간</legend>
        <Select
          label="요일"
          name={`day${row}`}
          options={days}
          value={values?.[`day${row}`] ?? '0'}
          error={errors[`day${row}`]}
        />
        <Field
          label="시작"
          name={`start${row}`}
          type="time"
          step={300}
          value={values?.[`start${row}`]}
          error={errors[`start${row}`]}
        />
        <Field
          label="끝"
          name={`end${row}`}
          type="time"
          step={300}
          help={row === 0 ? '밤 12시는 00:00으로 적어요.' : undefined}
          value={values?.[`end${row}`]}
          error={errors[`end${row}`]}
        />
        <Field
          label="장소"
          name={`room${row}`}
          maxLength={40}
          value={values?.[`room${row}`]}
          error={errors[`room${row}`]}
        />
      </fieldset>
      {next !== undefined && (
        <details open={isNextKnown}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed as a button is. */}
          <summary
            onClick={toFirstField}
            className="flex min-h-11 w-fit items-center gap-1.5 text-14 font-600 text-primary [[open]>&]:hidden"
          >
            <Icon name="plus" firm className="size-4" />
            시간 더하기
          </summary>
          <div className="grid gap-5">
            <Times rows={others} values={values} errors={errors} />
          </div>
        </details>
      )}
    </>
  )
}

/** What was pressed is gone once it is open: one goes on where one writes. */
function toFirstField({ currentTarget }: MouseEvent<HTMLElement>) {
  const { nextElementSibling: row } = currentTarget
  requestAnimationFrame(() => row?.querySelector('select')?.focus())
}
