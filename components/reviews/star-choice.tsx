import { described, FieldNotes } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { starChoices } from '@/lib/reviews/tally'

type StarChoiceProps = { value: string; error?: string | undefined }

/** One to five stars: radio buttons, of which the chosen one fills all before it. */
export function StarChoice({ value, error }: StarChoiceProps) {
  return (
    <fieldset>
      <legend className="mb-1 text-13 font-600 text-ink-2">별점</legend>
      <div className="-ml-2 flex">
        {starChoices.map((stars) => (
          <label
            key={stars}
            className="group relative grid size-11 place-items-center rounded-ctl text-field has-checked:text-star has-focus-visible:outline-2 has-focus-visible:outline-primary [&:has(~label>input:checked)]:text-star"
          >
            <input
              type="radio"
              name="stars"
              value={stars}
              aria-label={`${stars}점`}
              defaultChecked={String(stars) === value}
              className="absolute inset-0 z-1 size-full opacity-0"
              {...described('stars', { error })}
            />
            <Icon
              name="star"
              filled
              className="size-7 group-[:not(:has(input:checked,~label>input:checked))]:hidden"
            />
            <Icon name="star" className="size-7 group-[:has(input:checked,~label>input:checked)]:hidden" />
          </label>
        ))}
      </div>
      <FieldNotes id="stars" error={error} />
    </fieldset>
  )
}
