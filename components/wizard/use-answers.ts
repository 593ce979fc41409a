import { useEffect, useState } from 'react'
import type { FindingInput, WizardView } from '@/lib/wizard/schema'

export type Heard = { answer: WizardView | null; problem: string | null; seconds: number }

/** The answer that the page came with, and every better one until the last. */
export function useAnswers(input: FindingInput, first: WizardView | null, seconds: number): Heard {
  const [heard, setHeard] = useState<Heard>({ answer: first, problem: null, seconds })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another component
  useEffect(() => {
    if (first?.done) return
    const leaving = new AbortController()
    const began = performance.now()
    const hear = (answer: WizardView) =>
      setHeard({ answer, problem: null, seconds: (performance.now() - began) / 1000 })
    listen(input, leaving.signal, hear).catch((error: unknown) => {
      if (leaving.signal.aborted) return
      setHeard((known) => ({ ...known, problem: error instanceof Refusal ? error.message : broken }))
    })
    return () => leaving.abort()
  }, [])

  return heard
}

const broken = '연결이 끊겨서 끝까지 찾지 못했어요. 다시 열어 주세요.'

class Refusal extends Error {}

/** Server-sent events out of a POST, which the browser's own reader of them cannot send. */
async function listen(input: FindingInput, signal: AbortSignal, hear: (answer: WizardView) => void) {
  const response = await fetch('/api/v1/timetables/wizard', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(input),
    signal,
  })
  if (response.status === 401) window.location.assign('/login')
  if (!response.ok || !response.body) throw new Refusal((await response.json()).detail)

  let isDone = false
  let rest = ''
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (rest + part.value).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const answer: WizardView = JSON.parse(event.replace(/^data: /, ''))
      isDone = answer.done
      hear(answer)
    }
  }
  if (!isDone) throw new Error('the stream ended early')
}
