import type { ComponentProps } from 'react'
import { described, FieldLabel, FieldNotes, type FieldWords } from './field'
import { Icon } from './icon'

type SelectProps = FieldWords & {
  value?: string | undefined
  options: readonly { value: string; label: string }[]
  /** A first line that chooses nothing: "학교를 골라요". */
  placeholder?: string | undefined
} & Omit<ComponentProps<'select'>, 'value' | 'defaultValue' | 'name' | 'children'>

/** The system's own list of choices in our frame: the best one on every phone. */
export function Select({
  label,
  name,
  rule,
  help,
  error,
  ok,
  value,
  options,
  placeholder,
  id = name,
  ...select
}: SelectProps) {
  return (
    <div>
      <FieldLabel htmlFor={id} label={label} rule={rule} />
      <div className="relative rounded-ctl edge">
        <select
          key={value}
          id={id}
          name={name}
          defaultValue={value ?? (placeholder === undefined ? undefined : '')}
          className="min-h-12 w-full appearance-none rounded-ctl bg-transparent pr-10 pl-3.5 text-prose/normal [&>option]:bg-sheet [&>option]:text-ink"
          {...described(id, { help, error, ok })}
          {...select}
        >
          {placeholder !== undefined && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          name="down"
          className="pointer-events-none absolute top-1/2 right-3.5 size-[18px] -translate-y-1/2 text-ink-3"
        />
      </div>
      <FieldNotes id={id} help={help} error={error} ok={ok} />
    </div>
  )
}
