import { useEffect, useState } from 'react'

/** How many sections each of these queries would find; what is not known yet is left out. */
export function useTotals(queries: readonly string[]): Record<string, number> {
  const [totals, setTotals] = useState<Record<string, number>>({})
  const wanted = queries.join('\n')

  useEffect(() => {
    const asking = new AbortController()
    for (const query of wanted.split('\n')) {
      void totalOf(query, asking.signal).then((total) => {
        if (total !== null) setTotals((known) => ({ ...known, [query]: total }))
      })
    }
    return () => asking.abort()
  }, [wanted])

  return totals
}

async function totalOf(query: string, signal: AbortSignal): Promise<number | null> {
  const response = await fetch(`/api/v1/sections?${query}&limit=1`, { signal }).catch(() => null)
  return response?.ok ? (await response.json()).total : null
}
