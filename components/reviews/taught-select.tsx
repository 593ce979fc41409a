import Link from 'next/link'
import { Select } from '@/components/ui/select'

export type Taught = {
  /** The classes that may be told of, each as `offering semester`. */
  choices: readonly { value: string; label: string }[]
  /** The one that is meant already. */
  chosen: string | undefined
  /** Classes that one has told of, and where that can be edited. */
  told?: readonly { label: string; href: string }[]
}

type TaughtSelectProps = { taught: Taught; value: string | undefined; error: string | undefined }

/** What was meant before and can no longer be chosen is not meant: a list would show its first line instead. */
export function TaughtSelect({ taught, value, error }: TaughtSelectProps) {
  const { choices, chosen, told = [] } = taught
  const meant = choices.find((choice) => choice.value === value)?.value ?? chosen

  return (
    <Select
      label="들은 수업"
      name="taught"
      placeholder="학기와 교수를 골라요"
      value={meant}
      options={choices}
      error={error}
      help={told.length > 0 && told.map((one) => <Told key={one.href} {...one} />)}
    />
  )
}

function Told({ label, href }: { label: string; href: string }) {
  return (
    <span className="block">
      {label}의 강의평은 이미 썼어요.{' '}
      <Link href={href} prefetch={false} className="text-primary underline underline-offset-3">
        고치기
      </Link>
    </span>
  )
}
