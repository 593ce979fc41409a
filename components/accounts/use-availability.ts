'use client'

import { type ChangeEvent, useEffect, useState } from 'react'

type Asking = {
  university: string
  name: 'loginId' | 'nickname'
  /** What the form says about the field; it goes before what is told here. */
  error: string | undefined
  /** The form is on its way: what is asked now might be answered by its own outcome. */
  sending: boolean
}

type Told = { error?: string | undefined; ok?: string | undefined }

const calm = 400
const good = { loginId: '쓸 수 있는 아이디예요', nickname: '쓸 수 있는 닉네임이에요' }

/** Asks whether a name is free once typing has paused. What the server does not answer is left to sending the form. */
export function useAvailability({ university, name, error, sending }: Asking) {
  const [value, setValue] = useState<string | null>(null)
  const [told, setTold] = useState<Told>({})

  useEffect(() => {
    setTold({})
    if (sending) setValue(null)
    if (!university || !value || sending) return

    const stop = new AbortController()
    const timer = setTimeout(() => void ask({ university, name, value }, stop.signal).then(setTold), calm)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [university, name, value, sending])

  const shown = error === undefined ? told : { error }
  return { ...shown, onChange: (event: ChangeEvent<HTMLInputElement>) => setValue(event.target.value) }
}

type Question = { university: string; name: Asking['name']; value: string }

async function ask({ university, name, value }: Question, signal: AbortSignal): Promise<Told> {
  try {
    const query = new URLSearchParams({ university, [name]: value })
    const response = await fetch(`/api/v1/users/availability?${query}`, { signal })
    const answer = await response.json()
    if (response.status === 422) return { error: answer.errors?.find(blames(name))?.message }
    if (!response.ok) return {}

    return answer[name].available ? { ok: good[name] } : { error: answer[name].reason }
  } catch {
    return {}
  }
}

function blames(name: string) {
  return ({ path }: { path: string }) => path === name
}
