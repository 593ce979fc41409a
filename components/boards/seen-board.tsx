import { madeAt } from '@/lib/core/id'
import { NoteSeen } from './note-seen'

type SeenBoardProps = {
  slug: string
  /** The newest post that was shown; an empty board has none. */
  last: string | undefined
}

/** What was on the board has been seen, up to its newest post. */
export function SeenBoard({ slug, last }: SeenBoardProps) {
  return <NoteSeen slug={slug} until={(last ? madeAt(last) : new Date(0)).toISOString()} />
}
