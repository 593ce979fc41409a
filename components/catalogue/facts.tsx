import type { ReactNode } from 'react'

/** Facts by name, one a line; what is empty is left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, fact: ReactNode])[] }) {
  const told = facts.filter(([, fact]) => fact !== '' && fact !== null)
  if (told.length === 0) return null

  return (
    <dl className="border-t border-line-2">
      {told.map(([name, fact]) => (
        <div key={name} className="grid grid-cols-[84px_minmax(0,1fr)] gap-3 border-b border-line py-2.5">
          <dt className="text-13/relaxed text-ink-3">{name}</dt>
          <dd className="text-14 whitespace-pre-line">{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
