import { type FormEvent, useState } from 'react'
import { HandFields } from '@/components/timetables/hand-fields'
import { Button } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import type { NewEntry } from '@/lib/timetables/device-plan'

type GuestByHandProps = {
  /** `null` once it is in, else why not. */
  onAdd: (entry: NewEntry, replace: boolean) => string | null
}

type Refused = { message: string; errors: Record<string, string>; overlaps: boolean }

const nothing: Refused = { message: '', errors: {}, overlaps: false }

/** A class that no list has, on the device. */
export function GuestByHand({ onAdd }: GuestByHandProps) {
  const [refused, setRefused] = useState(nothing)

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    const fields = Object.fromEntries(new FormData(form))
    // The rules come when they are needed.
    const rules = await import('./hand-written').catch(() => null)
    if (!rules)
      return setRefused({ ...nothing, message: '연결이 끊겨서 담지 못했어요. 연결되면 다시 해 주세요.' })
    const { entry, errors } = rules.written(fields)
    if (!entry) return setRefused({ message: '', errors, overlaps: false })

    const problem = onAdd(entry, submitter?.getAttribute('value') === 'replace')
    if (problem !== null) return setRefused({ message: problem, errors: {}, overlaps: true })

    setRefused(nothing)
    form.reset()
  }

  return (
    <details className="mt-6 border-t border-line-2">
      <summary className="flex min-h-11 cursor-pointer items-center text-15 font-600">직접 적기</summary>
      <form
        onSubmit={(event) => void send(event)}
        noValidate
        aria-label="직접 적기"
        className="grid gap-5 pt-3"
      >
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
