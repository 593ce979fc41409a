import { Icon } from '@/components/ui/icon'
import { stepNames } from './words'

/** The four steps, and the one where this import stands. Once `done` even the last is behind. */
export function Steps({ current, done }: { current: number; done: boolean }) {
  return (
    <ol
      aria-label="들이는 차례"
      className="flex flex-wrap gap-x-2.5 gap-y-1 text-13 text-ink-3 wide:gap-x-[26px] wide:text-14"
    >
      {stepNames.map((name, index) => {
        const step = index + 1
        const behind = step < current || done

        return (
          <li
            key={name}
            aria-current={step === current ? 'step' : undefined}
            className="group flex items-center gap-1.5 whitespace-nowrap wide:gap-2 aria-[current]:font-650 aria-[current]:text-ink"
          >
            <span
              className={
                behind
                  ? `${box} bg-wash text-primary`
                  : `${box} shadow-[inset_0_0_0_1.5px_var(--line-2)] group-aria-[current]:bg-primary group-aria-[current]:text-on-primary group-aria-[current]:shadow-none`
              }
            >
              {behind ? <Icon name="tick" className="size-3.5" /> : step}
            </span>
            {name}
            {behind && <span className="sr-only">마침</span>}
          </li>
        )
      })}
    </ol>
  )
}

const box = 'grid size-[22px] place-items-center rounded-tag text-12/none font-650 tabular-nums'
