import type { FormState } from '@/lib/core/form'

/** A server action as `useActionState` wants it. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>
