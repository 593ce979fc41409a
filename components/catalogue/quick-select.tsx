import { clsx } from 'clsx'
import { Icon } from '@/components/ui/icon'

type QuickSelectProps = {
  label: string
  name: string
  value: string
  options: readonly { value: string; label: string }[]
  onPick: (value: string) => void
  /** Without an edge, at the end of a line. */
  bare?: boolean | undefined
}

/** A chip that opens the system's own list. */
export function QuickSelect({ label, name, value, options, onPick, bare = false }: QuickSelectProps) {
  return (
    <span className="relative inline-flex flex-none items-center">
      <select
        aria-label={label}
        name={name}
        value={value}
        onChange={(event) => onPick(event.target.value)}
        className={clsx(
          'h-11 field-sizing-content appearance-none bg-transparent bg-clip-content pr-7 text-13 font-550 text-ink-2 [&>option]:bg-sheet [&>option]:text-ink',
          bare ? 'pl-2' : 'pl-[11px]',
        )}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {!bare && (
        <i className="pointer-events-none absolute inset-x-0 inset-y-[5px] rounded-ctl shadow-[inset_0_0_0_1px_var(--line-2)]" />
      )}
      <Icon name="down" firm className="pointer-events-none absolute right-2.5 size-3.5 text-ink-2" />
    </span>
  )
}
