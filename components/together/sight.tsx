'use client'

import { useRouter } from 'next/navigation'
import { useLooking } from './use-looking'

type SightProps = {
  /** Whose weeks the page shows. */
  company: readonly string[]
  semester: string | null
  /** Of what it shows. */
  print: string
}

/** A page that stands open shows nobody for longer than they show themselves. */
export function Sight({ company, semester, print }: SightProps) {
  const router = useRouter()

  useLooking(async () => {
    const query = new URLSearchParams({ with: company.join(','), ...(semester ? { semester } : {}) })
    const answer = await fetch(`/api/v1/friends/sight?${query}`, { cache: 'no-store' }).catch(() => null)
    // Without a connection nothing new is known, and who asks too often is told nothing.
    if (!answer || answer.status === 429 || answer.status >= 500) return
    if (!answer.ok || (await answer.json()).print !== print) router.refresh()
  }, 15)

  return null
}
