import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon'

type CheckboxProps = {
  /** The sentence one agrees to; it may hold links. */
  label: ReactNode
  name: string
  error?: string | undefined
} & Omit<ComponentProps<'input'>, 'type' | 'name'>

/** A square to tick; native underneath. */
export function Checkbox({ label, name, error, id = name, ...input }: CheckboxProps) {
  return (
    <div>
      <label
        htmlFor={id}
        className="relative isolate flex min-h-8 items-start gap-2 py-1 text-14 before:absolute before:inset-x-0 before:-inset-y-1.5 before:-z-1"
      >
        <input
          id={id}
          type="checkbox"
          name={name}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="peer absolute z-1 size-5 opacity-0"
          {...input}
        />
        <span
          aria-hidden="true"
          className="mt-px grid size-5 flex-none place-items-center rounded-tag bg-sheet text-on-primary shadow-[inset_0_0_0_1.5px_var(--field)] peer-checked:bg-primary peer-checked:shadow-none peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-primary peer-aria-invalid:shadow-[inset_0_0_0_2px_var(--danger)] [&>.icon]:opacity-0 peer-checked:[&>.icon]:opacity-100"
        >
          <Icon name="tick" className="size-3.5" />
        </span>
        <span>{label}</span>
      </label>
      {error && (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1.5 text-13 text-danger">
          <Icon name="alert" firm className="mt-0.5 size-[15px]" />
          {error}
        </p>
      )}
    </div>
  )
}
