import type { LeaveWishes } from '@/lib/departure/schema'
import { wishes } from './wishes'

/** Keep or erase, each with what it means; nothing is chosen until somebody chooses. */
export function WishChoice({ name }: { name: keyof LeaveWishes }) {
  return (
    <fieldset>
      <legend className="mb-2 text-16 font-650">{wishes[name].legend}</legend>
      <div className="grid gap-2">
        {(['keep', 'erase'] as const).map((value) => (
          <label
            key={value}
            className="relative flex gap-3 rounded-ctl bg-sheet px-3.5 py-3 shadow-[inset_0_0_0_1px_var(--field)] has-checked:bg-wash has-checked:shadow-[inset_0_0_0_2px_var(--primary)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name={name}
              value={value}
              required
              className="peer absolute inset-0 opacity-0"
            />
            <span
              aria-hidden="true"
              className="mt-[3px] grid size-[18px] flex-none place-items-center rounded-tag shadow-[inset_0_0_0_1.5px_var(--field)] peer-checked:shadow-[inset_0_0_0_1.5px_var(--primary)] after:size-2.5 after:rounded-[3px] peer-checked:after:bg-primary"
            />
            <span>
              <span className="block text-15 font-600">{wishes[name][value].label}</span>
              <span className="block text-14 text-ink-2">{wishes[name][value].text}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
