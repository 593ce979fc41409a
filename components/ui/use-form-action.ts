import { useActionState, useEffect, useState } from 'react'
import type { FormState } from '@/lib/core/form'
import { typed } from '@/lib/core/typed'
import type { FormAction } from './form-action'

/**
 * `useActionState` that outlives a broken connection: it is told like any refusal, and what was typed stays. Until
 * scripts run the form is the server's own. `atOnce` may foreshow what comes of it.
 */
export function useFormAction<State extends FormState = FormState>(
  action: FormAction<State>,
  atOnce?: (form: FormData) => void,
) {
  const [isScripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])

  return useActionState<State, FormData>(
    isScripted ? outliving(atOnce ? foreshown(action, atOnce) : action) : action,
    {} as Awaited<State>,
  )
}

/** The action, with its outcome shown before it is sent. */
function foreshown<State extends FormState>(
  action: FormAction<State>,
  atOnce: (form: FormData) => void,
): FormAction<State> {
  return async (previous, form) => {
    atOnce(form)
    return action(previous, form)
  }
}

/** The action, with a broken connection told instead of thrown. */
export function outliving<State extends FormState>(action: FormAction<State>): FormAction<State> {
  return async (previous, form) => {
    try {
      return await action(previous, form)
    } catch (error) {
      // What the server threw, and where it sends one to, carries a digest.
      if (typeof error === 'object' && error !== null && 'digest' in error) throw error

      return unsent(form) as State
    }
  }
}

function unsent(form: FormData): FormState {
  return {
    message: '연결이 끊겨서 보내지 못했어요. 연결되면 다시 해 주세요.',
    values: typed(form),
  }
}
