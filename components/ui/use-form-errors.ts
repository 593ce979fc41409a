import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/core/form'

type Errors = Readonly<Record<string, string>>

/**
 * What a form says about its fields, in its own words instead of the browser's: what the server refused, and what
 * is required and empty before anything is sent. An error goes when its field changes; the first one is focused,
 * for on a phone it may lie out of sight. Give `form` to the form.
 */
export function useFormErrors(state: FormState) {
  const form = useRef<HTMLFormElement>(null)
  const refused = state.fields ?? {}
  const [told, setTold] = useState<{ by: FormState; errors: Errors }>({ by: state, errors: refused })
  const errors = told.by === state ? told.errors : refused
  if (told.by !== state) setTold({ by: state, errors: refused })

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is one state.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state])

  function forget({ target }: FormEvent) {
    const name = target instanceof Element ? target.getAttribute('name') : null
    if (name === null || !(name in errors)) return

    const { [name]: _changed, ...left } = errors
    setTold({ by: state, errors: left })
  }

  function stopIncomplete(event: FormEvent<HTMLFormElement>) {
    const missing = missingIn(event.currentTarget)
    const [first] = missing
    if (!first) return

    event.preventDefault()
    const named = missing.map((field) => [field.name, missingText(field)])
    setTold({ by: state, errors: { ...errors, ...Object.fromEntries(named) } })
    first.focus()
  }

  return {
    errors,
    /** What lies at no field. */
    message: Object.keys(refused).length === 0 ? state.message : undefined,
    form: { ref: form, noValidate: true, onInput: forget, onSubmit: stopIncomplete },
  }
}

type Fillable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function missingIn(form: HTMLFormElement): Fillable[] {
  return [...form.querySelectorAll<Fillable>('input, textarea, select')].filter(
    (field) => field.validity.valueMissing,
  )
}

function missingText(field: Fillable): string {
  if (field.type === 'checkbox') return '여기에 표시해야 계속할 수 있어요.'
  const label = field.labels?.[0]?.textContent ?? field.ariaLabel ?? ''

  return `${label}${objectParticle(label)} ${field instanceof HTMLSelectElement ? '골라' : '입력해'} 주세요.`
}

/** 을 after a final consonant, 를 without one. */
function objectParticle(word: string): string {
  return ((word.codePointAt(word.length - 1) ?? 0) - 0xac00) % 28 > 0 ? '을' : '를'
}
