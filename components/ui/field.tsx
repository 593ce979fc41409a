import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon'

export type FieldWords = {
  /** The visible name above the field. */
  label: string
  /** The form name; ids of the field and its messages come from it. */
  name: string
  /** The rule, at the right of the label: "10자 이상". */
  rule?: string | undefined
  /** One quiet sentence below. */
  help?: ReactNode
  /** What is wrong and what would do; the input stays as it was. */
  error?: string | undefined
  /** Good news about the value: "쓸 수 있는 아이디예요". */
  ok?: string | undefined
}

type FieldProps = FieldWords & {
  /** What the person typed last time, so that an error never empties the form. */
  value?: string | undefined
  /** A button inside the edge, at the right. */
  trailing?: ReactNode
} & Omit<ComponentProps<'input'>, 'value' | 'defaultValue' | 'name'>

/** One line of typing with its label, rule, error and help. Works without JavaScript. */
export function Field({
  label,
  name,
  rule,
  help,
  error,
  ok,
  value,
  trailing,
  id = name,
  ...input
}: FieldProps) {
  return (
    <div>
      <FieldLabel htmlFor={id} label={label} rule={rule} />
      <div
        className={clsx(
          'flex min-h-12 items-center gap-2 rounded-ctl pl-3.5 edge',
          trailing ? 'pr-1.5' : 'pr-3.5',
        )}
      >
        <input
          id={id}
          name={name}
          defaultValue={value}
          className="w-full min-w-0 self-stretch bg-transparent text-prose/normal"
          {...described(id, { help, error, ok })}
          {...input}
        />
        {trailing}
      </div>
      <FieldNotes id={id} help={help} error={error} ok={ok} />
    </div>
  )
}

/** Label at the left, rule at the right. */
export function FieldLabel({
  htmlFor,
  label,
  rule,
}: {
  htmlFor: string
  label: string
  rule?: string | undefined
}) {
  return (
    <div className="mb-1.5 flex items-baseline justify-between gap-3 text-13 font-600 text-ink-2">
      <label htmlFor={htmlFor} className="flex-none">
        {label}
      </label>
      {rule && (
        <span id={`${htmlFor}-rule`} className="text-12 font-400 text-ink-3">
          {rule}
        </span>
      )}
    </div>
  )
}

/** Error, good news and help below a field, in that order. */
export function FieldNotes({
  id,
  help,
  error,
  ok,
}: { id: string } & Pick<FieldWords, 'help' | 'error' | 'ok'>) {
  return (
    <>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-13 text-danger">
          <Icon name="alert" firm className="mt-0.5 size-[15px]" />
          <span>{error}</span>
        </p>
      )}
      {!error && ok && (
        <p id={`${id}-ok`} className="mt-1.5 flex items-center gap-1.5 text-13 text-primary">
          <Icon name="check" firm className="size-[15px]" />
          {ok}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="mt-1.5 text-12 text-ink-3">
          {help}
        </p>
      )}
    </>
  )
}

/** The ARIA that ties a field to what stands around it. */
export function described(id: string, { help, error, ok }: Pick<FieldWords, 'help' | 'error' | 'ok'>) {
  const ids = [error ? `${id}-error` : ok && `${id}-ok`, help && `${id}-help`].filter(Boolean).join(' ')

  return { 'aria-invalid': error ? true : undefined, 'aria-describedby': ids || undefined }
}
