import type * as z from 'zod'
import type { Guest, Viewer } from '@/lib/auth/viewer'
import { DomainError } from './errors'
import { parse } from './parse'

type Ticket = Viewer | Guest

type Options<Holder> = {
  /** Whether what the path names is there and open to this person. Asked before the input is blamed: 404 and 403 come first. */
  reach?: (holder: Holder, raw: unknown) => Promise<unknown>
  /** What only the database can blame in an input that its schema refuses: told together with the rest. */
  blame?: (holder: Holder, raw: unknown) => Promise<Record<string, string>>
  /** Open to members whose university has not verified them yet. */
  unverified?: boolean
}

export type Operation<Schema extends z.ZodType, Output, Holder = Viewer> = {
  (holder: Holder, input: z.input<Schema>): Promise<Output>
  /** The same for input from outside. */
  untrusted: (holder: Holder, raw: unknown) => Promise<Output>
  /** Every refusal that can be known before the work begins; the work is not done. */
  check: (holder: Holder, raw: unknown) => Promise<void>
  input: Schema
}

/** What every door calls. The schema travels with the work, so no door can skip it. */
export function operation<Schema extends z.ZodType, Output, Holder extends Ticket = Viewer>(
  input: Schema,
  work: (holder: Holder, input: z.output<Schema>) => Promise<Output>,
  { reach, blame, unverified = false }: Options<Holder> = {},
): Operation<Schema, Output, Holder> {
  const admitted = async (holder: Holder, raw: unknown): Promise<z.output<Schema>> => {
    if (!unverified) assertVerified(holder)
    try {
      return parse(input, raw)
    } catch (error) {
      await reach?.(holder, raw)
      throw blame ? alsoBlaming(error, await blame(holder, raw)) : error
    }
  }
  const run = async (holder: Holder, raw: unknown) => work(holder, await admitted(holder, raw))
  const check = async (holder: Holder, raw: unknown) => {
    await admitted(holder, raw)
    await reach?.(holder, raw)
  }

  return Object.assign(run, { untrusted: run, check, input })
}

function alsoBlaming(error: unknown, fields: Record<string, string>): unknown {
  if (!(error instanceof DomainError)) return error
  const { kind, message, code, cause } = error

  return new DomainError(kind, message, { code, cause, fields: { ...fields, ...error.fields } })
}

function assertVerified(holder: Ticket) {
  if (holder.kind === 'guest' || holder.verified) return

  throw new DomainError('forbidden', '학교 메일로 받은 코드를 확인한 뒤에 이용할 수 있어요.', {
    code: 'verification.required',
  })
}
