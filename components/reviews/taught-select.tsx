import { Select } from '@/components/ui/select'

/** The classes that may be told of, each as `offering semester`, and the one that is meant already. */
export type Taught = { choices: readonly { value: string; label: string }[]; chosen: string | undefined }

type TaughtSelectProps = { taught: Taught; value: string | undefined; error: string | undefined }

export function TaughtSelect({ taught, value, error }: TaughtSelectProps) {
  return (
    <Select
      label="들은 수업"
      name="taught"
      placeholder="학기와 교수를 골라요"
      value={value ?? taught.chosen}
      options={taught.choices}
      error={error}
    />
  )
}
