import { useEffect, useRef, useState } from 'react'
import { type Asked, askedAt, queryOf } from '@/lib/catalogue/asked'
import type { SectionPage } from '@/lib/catalogue/schema'

/** Sections that were found, or a sentence on why nothing could be looked for. */
export type Answer = { page: SectionPage } | { problem: string }

/** Keys that follow each other faster than this are one question. */
const pause = 50

/** What is asked for, and what was found: each change of the one brings the other without leaving the page `here`. */
export function useFinding(first: Asked, firstAnswer: Answer, here: string) {
  const [asked, setAsked] = useState(first)
  const [answer, setAnswer] = useState(firstAnswer)
  const wanted = useRef(first)
  const latest = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isHalfTyped = useRef(false)
  /** When something was last asked for. */
  const lastAsked = useRef(0)

  const look = async () => {
    latest.current += 1
    const turn = latest.current
    const query = queryOf(wanted.current)
    const found = await ask(query)
    if (turn !== latest.current || !found) return
    // While a syllable is half typed it finds nothing yet: what was found stays.
    if (isHalfTyped.current && 'page' in found && found.page.total === 0) return

    setAnswer(found)
    window.history.replaceState(null, '', `${here}?${query}`)
  }

  const find = (change: Partial<Asked>) => {
    wanted.current = { ...wanted.current, ...change }
    setAsked(wanted.current)
    clearTimeout(timer.current)
    // The first key of a word asks at once.
    const isFirst = performance.now() - lastAsked.current > pause * 4
    timer.current = setTimeout(() => void look(), isFirst ? 0 : pause)
    lastAsked.current = performance.now()
  }

  const findMore = async () => {
    if (!('page' in answer)) return
    const turn = latest.current
    const more = await ask(queryOf(asked, answer.page.nextCursor))
    if (turn !== latest.current || !more || !('page' in more)) return

    setAnswer({ page: { ...more.page, items: [...answer.page.items, ...more.page.items] } })
  }

  // Whoever comes back finds what they had asked for: the address knows it, the page that was kept does not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the page comes up
  useEffect(() => {
    const asked = askedAt(window.location.search)
    const meant = { ...asked, semester: asked.semester || first.semester }
    if (queryOf(meant) !== queryOf(first)) find(meant)
  }, [])

  const compose = (half: boolean) => {
    isHalfTyped.current = half
    if (!half) find({})
  }

  return { asked, answer, find, findMore, compose }
}

/** `null` when there is no answer: what is shown stays. */
async function ask(query: string): Promise<Answer | null> {
  const response = await fetch(`/api/v1/sections?${query}`).catch(() => null)
  if (response?.status === 401) window.location.assign('/login')
  if (response?.ok) return { page: await response.json() }
  if (response?.status !== 422) return null

  const { detail } = await response.json()
  return { problem: detail }
}
