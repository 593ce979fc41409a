'use client'

import { useEffect } from 'react'
import { noteSeen, seenCookie } from '@/lib/boards/seen'

const yearSeconds = 365 * 86_400

type NoteSeenProps = {
  slug: string
  /** ISO 8601: what came until then has been seen. */
  until: string
}

/** Notes on this device that the board was shown, so that home can count what is new since. */
export function NoteSeen({ slug, until }: NoteSeenProps) {
  useEffect(() => {
    const before = document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(`${seenCookie}=`))
      ?.slice(seenCookie.length + 1)
    const value = noteSeen(before, slug, new Date(until))
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
    document.cookie = `${seenCookie}=${value}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax`
  }, [slug, until])

  return null
}
