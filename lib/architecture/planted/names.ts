import type { Planted } from './planted'

export const names: Planted[] = [
  'lib/posts/utils.ts',
  'lib/core/date-helpers.ts',
  'components/ui/common.tsx',
  'components/ui/index.ts',
  'lib/posts/post-service.ts',
].map((path) => ({ breach: `${path} names no concept`, path, source: '', found: 'names no concept' }))

export const vocabulary: Planted[] = [
  named('lib/courses/schema.ts', 'neither a known domain nor a room'),
  named('lib/posts/likes/count.ts', 'one flat folder'),
  named('lib/posts/post-card.tsx', 'a domain holds .ts files and plain data'),
  named('components/widgets/clock.tsx', 'components/widgets names no domain'),
  named('components/button.tsx', 'components lie in ui, shell or the folder of a domain'),
  named('app/(campus)/period-text.ts', 'app holds pages and their parts'),
  named('lib/core/dateText.ts', 'kebab-case'),
]

function named(path: string, found: string): Planted {
  return { breach: `${path}: ${found}`, path, source: '', found }
}
