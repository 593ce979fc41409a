import Link from 'next/link'
import { described, FieldNotes } from './field'

const track = 'flex w-fit max-w-full gap-0.5 overflow-x-auto rounded-pic bg-sunken p-1 [scrollbar-width:none]'
const choice =
  'relative grid h-9 min-w-11 flex-none place-items-center rounded-[7px] text-13 font-600 whitespace-nowrap text-ink-3 transition-colors after:absolute after:inset-x-0 after:-inset-y-1'

type SegmentChoiceProps = {
  label: string
  name: string
  value: string
  options: readonly { value: string; label: string }[]
  error?: string | undefined
}

/** A few short answers beside each other inside a form: one of them is sent with it. */
export function SegmentChoice({ label, name, value, options, error }: SegmentChoiceProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-13 font-600 text-ink-2">{label}</legend>
      <div className={`${track} flex-wrap`}>
        {options.map((option) => (
          <label
            key={option.value}
            className={`${choice} px-3 has-checked:bg-sheet has-checked:text-ink has-checked:shadow-rest has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-primary`}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              {...described(name, { error })}
              className="absolute inset-0 z-1 size-full opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
      <FieldNotes id={name} error={error} />
    </fieldset>
  )
}

type SegmentLinksProps = {
  label: string
  /** Whether all of them are to stand side by side on a phone. */
  tight?: boolean
  items: readonly {
    href: string
    label: string
    current: boolean
    /** The one that counts carries the cell. */
    primary?: boolean
  }[]
}

/** The same for views of a list, each with its own address. */
export function SegmentLinks({ label, tight = false, items }: SegmentLinksProps) {
  return (
    <nav aria-label={label} className={track}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          prefetch={false}
          scroll={false}
          aria-current={item.current ? 'page' : undefined}
          className={`${choice} ${tight ? 'px-1.5 wide:px-3' : 'px-3'} aria-[current]:bg-sheet aria-[current]:text-ink aria-[current]:shadow-rest`}
        >
          <span className="inline-flex items-center gap-1.5">
            {item.primary && (
              <i role="img" aria-label="대표" className="size-1.5 flex-none rounded-[1px] bg-primary" />
            )}
            {item.label}
          </span>
        </Link>
      ))}
    </nav>
  )
}
