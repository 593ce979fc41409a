import { useRef, useState } from 'react'
import type { SectionPage } from '@/lib/catalogue/schema'

const pause = 200

type Where = { university: string; semester: string }

/** What the public catalogue has for these words, as one types them. */
export function useSections({ university, semester }: Where, first: SectionPage) {
  const [page, setPage] = useState(first)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const turn = useRef(0)

  const ask = async (q: string, cursor?: string) => {
    turn.current += 1
    const mine = turn.current
    const query = new URLSearchParams({ university, semester, limit: '20' })
    if (q.trim()) query.set('q', q.trim())
    if (cursor) query.set('cursor', cursor)
    const answer = await fetch(`/api/v1/sections?${query}`).catch(() => null)
    const body = await answer?.json().catch(() => null)
    if (mine !== turn.current) return
    if (!answer?.ok || !body) return setProblem(body?.detail ?? '연결이 끊겨서 찾지 못했어요.')

    setProblem('')
    setPage((shown) => (cursor ? { ...body, items: [...shown.items, ...body.items] } : body))
  }

  return {
    page,
    words,
    problem,
    find: (q: string) => {
      setWords(q)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void ask(q), pause)
    },
    more: () => void ask(words, page.nextCursor ?? undefined),
  }
}
