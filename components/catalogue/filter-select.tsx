import { FieldLabel } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'

type FilterSelectProps = {
  label: string
  name: string
  value: string
  /** What can be chosen, with the number of sections that it leaves. */
  options: readonly { value: string; count?: number }[]
  onPick: (value: string) => void
  /** How a value is told; as it stands where nothing else is said. */
  say?: ((value: string) => string) | undefined
}

/** One filter: everything, or one of what there is. A value that is not among them is shown all the same. */
export function FilterSelect({ label, name, value, options, onPick, say = (one) => one }: FilterSelectProps) {
  const known = value === '' || options.some((option) => option.value === value)

  return (
    <div className="min-w-0">
      <FieldLabel htmlFor={name} label={label} />
      <div className="relative rounded-ctl edge">
        <select
          id={name}
          name={name}
          value={value}
          onChange={(event) => onPick(event.target.value)}
          className="min-h-11 w-full appearance-none truncate rounded-ctl bg-transparent pr-9 pl-3 text-14 [&>option]:bg-sheet [&>option]:text-ink"
        >
          <option value="">전체</option>
          {!known && <option value={value}>{say(value)}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {say(option.value)}
              {option.count === undefined ? '' : ` (${option.count})`}
            </option>
          ))}
        </select>
        <Icon
          name="down"
          className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-3"
        />
      </div>
    </div>
  )
}
