import { headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import { DomainError } from './errors'
import { signInPath } from './return-path'

/** The request header in which the front tells the app the address that was asked for. */
const addressHeader = 'x-address'

/** A page's way to ask: what it may not show becomes the right status and page, and bugs fly. */
export async function show<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'verification.required') redirect('/verify')

    switch (error.kind) {
      case 'unauthenticated':
        return redirect(signInPath((await headers()).get(addressHeader)))
      case 'forbidden':
        return forbidden()
      case 'not_found':
      case 'invalid':
        return notFound()
      default:
        throw error
    }
  }
}
