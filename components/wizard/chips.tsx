import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

export type Option = { value: string; label: string }

const chip =
  'relative inline-flex h-[34px] flex-none items-center gap-1.5 rounded-ctl text-13 font-550 whitespace-nowrap text-ink-2 shadow-[inset_0_0_0_1px_var(--line-2)] after:absolute after:inset-x-0 after:-inset-y-[5px] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary'
const ticked =
  'has-checked:bg-wash has-checked:font-600 has-checked:text-primary has-checked:shadow-[inset_0_0_0_1px_var(--primary)]'
const picked = 'bg-wash font-600 text-primary shadow-[inset_0_0_0_1px_var(--primary)]'

type TickProps = { name: string; value: string | number; isOn: boolean; label: string; children: ReactNode }

export function Tick({ name, value, isOn, label, children }: TickProps) {
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
export function Pick({ label, name, value, open, options }: PickProps) {
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
