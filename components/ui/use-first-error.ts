import { type RefObject, useEffect, useRef } from 'react'

/** After a refusal the first field it blames is focused: on a phone it may lie above what is in sight. */
export function useFirstError(state: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is one state.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state])

  return form
}
