import type { FormState } from '@/lib/core/form'

/** A server action as `useActionState` wants it. */
export type FormAction<State extends FormState = FormState> = (
  previous: State,
  form: FormData,
) => Promise<State>
