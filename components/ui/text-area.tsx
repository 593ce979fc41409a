import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { described, FieldLabel, FieldNotes, type FieldWords } from './field'

type TextAreaProps = FieldWords & {
  value?: string | undefined
  /** Lines shown when empty. */
  rows?: number | undefined
  /** Lines it grows to before it scrolls. */
  rowsMax?: number | undefined
} & Omit<ComponentProps<'textarea'>, 'value' | 'defaultValue' | 'name' | 'rows'>

/** Several lines of typing; the box grows with the words, by CSS alone. */
export function TextArea({
  label,
  name,
  rule,
  help,
  error,
  ok,
  value,
  rows = 3,
  rowsMax = 12,
  id = name,
  ...area
}: TextAreaProps) {
  return (
    <div>
      <FieldLabel htmlFor={id} label={label} rule={rule} />
      <div className="rounded-ctl px-3.5 py-[11px] edge">
        <GrowingText
          id={id}
          name={name}
          defaultValue={value}
          rows={rows}
          rowsMax={rowsMax}
          {...described(id, { help, error, ok })}
          {...area}
        />
      </div>
      <FieldNotes id={id} help={help} error={error} ok={ok} />
    </div>
  )
}

type GrowingTextProps = { rows?: number | undefined; rowsMax?: number | undefined } & Omit<
  ComponentProps<'textarea'>,
  'rows' | 'style'
>

/** The bare growing textarea, for places that bring their own edge and label. */
export function GrowingText({ rows = 1, rowsMax = 999, className, ...area }: GrowingTextProps) {
  return (
    <textarea
      rows={rows}
      style={{ '--rows': rows, '--rows-max': rowsMax } as React.CSSProperties}
      className={clsx('block w-full bg-transparent text-prose/relaxed grows', className)}
      {...area}
    />
  )
}
