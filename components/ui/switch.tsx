import type { ComponentProps } from 'react'

type SwitchProps = { label: string; name: string } & Omit<ComponentProps<'input'>, 'type' | 'name'>

/** On or off, at once. A native checkbox underneath, so a form without JavaScript sends it. */
export function Switch({ label, ...input }: SwitchProps) {
  return (
    <label className="relative isolate inline-flex min-h-11 items-center gap-2 text-14 font-600 whitespace-nowrap text-ink before:absolute before:inset-x-0 before:-inset-y-1 before:-z-1">
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says itself whether it is on. */}
      <input type="checkbox" role="switch" className="peer absolute z-1 h-6 w-10 opacity-0" {...input} />
      <span
        aria-hidden="true"
        className="relative h-6 w-10 flex-none rounded-ctl bg-sheet shadow-[inset_0_0_0_1.5px_var(--field)] transition-colors duration-calm after:absolute after:top-[5px] after:left-[5px] after:size-3.5 after:rounded-block after:bg-field after:transition-[translate] after:duration-calm peer-checked:bg-primary peer-checked:shadow-none peer-checked:after:translate-x-4 peer-checked:after:bg-on-primary peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-primary peer-disabled:opacity-50"
      />
      {label}
    </label>
  )
}
