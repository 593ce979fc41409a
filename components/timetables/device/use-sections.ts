import { useRef, useState } from 'react'
import { type Asked, askedIn, queryOf } from '@/lib/catalogue/asked'
import type { SectionPage } from '@/lib/catalogue/schema'

const pause = 200

type Where = { university: string; semester: string }

/** What the public catalogue has for these words and filters, as one sets them. */
export function useSections({ university, semester }: Where, first: SectionPage) {
  const [page, setPage] = useState(first)
  const [asked, setAsked] = useState(() => askedIn({ semester }))
  const [problem, setProblem] = useState('')
  const wanted = useRef(asked)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const turn = useRef(0)

  const ask = async (cursor?: string | null) => {
    turn.current += 1
    const mine = turn.current
    const query = `university=${university}&limit=20&${queryOf(wanted.current, cursor)}`
    const answer = await fetch(`/api/v1/sections?${query}`).catch(() => null)
    const body = await answer?.json().catch(() => null)
    if (mine !== turn.current) return
    if (!answer?.ok || !body) return setProblem(body?.detail ?? '연결이 끊겨서 찾지 못했어요.')

    setProblem('')
    setPage((shown) => (cursor ? { ...body, items: [...shown.items, ...body.items] } : body))
  }

  return {
    page,
    asked,
    problem,
    find: (change: Partial<Asked>) => {
      wanted.current = { ...wanted.current, ...change }
      setAsked(wanted.current)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void ask(), pause)
    },
    more: () => void ask(page.nextCursor),
  }
}
