import { type FormEvent, useEffect, useRef, useState } from 'react'

type Draft = Readonly<Record<string, string>>

type DraftOptions = {
  /** Whose words, and for which place: nobody who shares the browser is shown them. */
  name: string
  /** The fields that are kept. */
  fields: readonly string[]
  /** The form is on its way: when the page goes meanwhile, the words have arrived. */
  sending: boolean
}

/**
 * Half-written words, kept in this tab until they are sent: leaving the page and coming back costs none. Give `keep`
 * to the form; what it kept before comes a moment after the page.
 */
export function useDraft({ name, fields, sending }: DraftOptions) {
  const [draft, setDraft] = useState<Draft>({})
  const key = `draft ${name}`
  const hasArrived = useRef(false)
  hasArrived.current = sending

  useEffect(() => {
    setDraft(JSON.parse(sessionStorage.getItem(key) ?? '{}'))

    return () => {
      if (hasArrived.current) sessionStorage.removeItem(key)
    }
  }, [key])

  function keep({ currentTarget }: FormEvent<HTMLFormElement>) {
    const form = new FormData(currentTarget)
    const words = fields.map((field) => [field, String(form.get(field) ?? '')] as const)
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(words.filter(([, text]) => text !== ''))))
  }

  return { draft, keep }
}
