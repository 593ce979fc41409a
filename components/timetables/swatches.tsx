import { colourNames } from '@/lib/timetables/wording'

type SwatchesProps = {
  colour: number
  /** Chosen at once; without it the form around it sends what is chosen. */
  onPick?: ((colour: number) => void) | undefined
}

/** The twelve course colours: pale field, strong edge, and a name. */
export function Swatches({ colour, onPick }: SwatchesProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-13 font-600 text-ink-2">색</legend>
      <div className="flex flex-wrap gap-1">
        {colourNames.map((name, index) => (
          <label
            key={name}
            className="relative grid size-11 place-items-center rounded-ctl text-12 font-650 has-checked:shadow-[inset_0_0_0_2px_var(--primary)] has-focus-visible:outline-2 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name="colour"
              value={index + 1}
              aria-label={name}
              className="absolute inset-0 opacity-0"
              {...(onPick
                ? { checked: index + 1 === colour, onChange: () => onPick(index + 1) }
                : { defaultChecked: index + 1 === colour })}
            />
            <span
              aria-hidden="true"
              className="size-7 rounded-block"
              style={{
                background: `var(--c${index + 1}-bg)`,
                boxShadow: `inset 4px 0 0 var(--c${index + 1}-edge)`,
              }}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
