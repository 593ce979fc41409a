import { Icon } from '@/components/ui/icon'
import { starChoices } from '@/lib/reviews/tally'

/** Five stars, as many of them full as were given. */
export function Stars({ given }: { given: number }) {
  return (
    <span role="img" aria-label={`5점 중 ${given}점`} className="inline-flex text-star">
      {starChoices.map((star) => (
        <Icon key={star} name="star" filled={star <= given} className="size-[15px]" />
      ))}
    </span>
  )
}
