import { type FormEvent, useState } from 'react'
import { HandFields } from '@/components/timetables/hand-fields'
import { Button } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { DomainError } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { customOf, handField } from '@/lib/timetables/by-hand'
import { entryByHand, type NewEntry } from '@/lib/timetables/device-plan'
import { customInput } from '@/lib/timetables/schema'

type GuestByHandProps = {
  /** `null` once it is in, else why not. */
  onAdd: (entry: NewEntry, replace: boolean) => string | null
}

type Refused = { message: string; errors: Record<string, string>; overlaps: boolean }

const nothing: Refused = { message: '', errors: {}, overlaps: false }

/** A class that no list has, on the device. */
export function GuestByHand({ onAdd }: GuestByHandProps) {
  const [refused, setRefused] = useState(nothing)

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    const fields = Object.fromEntries(new FormData(form))
    const { entry, errors } = written(fields)
    if (!entry) return setRefused({ message: '', errors, overlaps: false })

    const problem = onAdd(entry, submitter?.getAttribute('value') === 'replace')
    if (problem !== null) return setRefused({ message: problem, errors: {}, overlaps: true })

    setRefused(nothing)
    form.reset()
  }

  return (
    <details className="mt-6 border-t border-line-2">
      <summary className="flex min-h-11 cursor-pointer items-center text-15 font-600">직접 적기</summary>
      <form onSubmit={send} noValidate aria-label="직접 적기" className="grid gap-5 pt-3">
        <FormMessage>{refused.message}</FormMessage>
        <HandFields errors={refused.errors} />
        <div className="flex gap-2">
          <Button type="submit" tone="soft">
            담기
          </Button>
          {refused.overlaps && (
            <Button type="submit" value="replace">
              바꾸기
            </Button>
          )}
        </div>
      </form>
    </details>
  )
}

type Written = { entry: NewEntry | null; errors: Record<string, string> }

function written(fields: Record<string, unknown>): Written {
  const custom = customOf(fields)
  try {
    parse(customInput, custom)
    return { entry: entryByHand(custom), errors: {} }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const told = Object.entries(error.fields ?? {})
    return {
      entry: null,
      errors: Object.fromEntries(told.map(([path, words]) => [handField(`custom.${path}`, fields), words])),
    }
  }
}
