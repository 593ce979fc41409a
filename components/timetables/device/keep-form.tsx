import { type FormEvent, startTransition, useActionState, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import type { DevicePlan } from '@/lib/timetables/device-plan'
import { type KeepState, keepPlanAction } from '@/lib/timetables/keeping-actions'

export type PlanChoice = { id: string; name: string; semester: string }

type KeepFormProps = {
  device: DevicePlan
  /** Those of the same semester, oldest first. */
  plans: readonly PlanChoice[]
  idempotencyKey: string
  onKept: (kept: NonNullable<KeepState['kept']>) => void
}

/** As a new plan, or poured into one that is there; where they overlap it asks which goes first. */
export function KeepForm({ device, plans, idempotencyKey, onKept }: KeepFormProps) {
  const [state, send, isPending] = useActionState(keepPlanAction, {})
  const [into, setInto] = useState('')
  const [sentInto, setSentInto] = useState('')
  const overlaps = state.code === 'timetable.overlap' && into === sentInto

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (state.kept) onKept(state.kept)
  }, [state])

  // Not an `action`: that would put the choice back to the first one while the question is open.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    setSentInto(into)
    startTransition(() => send(form))
  }

  return (
    <form onSubmit={submit} aria-label="계정에 담기" className="grid gap-4">
      <HiddenFields fields={{ plan: JSON.stringify(device.plan), idempotencyKey }} />
      <fieldset className="grid">
        <legend className="pb-1.5 text-16 font-650">어디에 담을까요</legend>
        {[{ id: '', name: '' }, ...plans].map(({ id, name }) => (
          <label key={id} className="flex min-h-11 items-center gap-2.5 border-b border-line text-15">
            <input
              type="radio"
              name="timetableId"
              value={id}
              checked={into === id}
              onChange={() => setInto(id)}
              className="size-[18px] flex-none accent-primary"
            />
            {id === '' ? '새 시간표로 저장' : `‘${name}’에 합치기`}
          </label>
        ))}
      </fieldset>
      <FormMessage tone={overlaps ? 'warn' : 'bad'}>
        {overlaps ? `${state.message} 어느 쪽을 남길까요?` : into === sentInto && state.message}
      </FormMessage>
      <div className="flex flex-wrap gap-2">
        {overlaps ? (
          <>
            <Button type="submit" tone="soft" name="clashes" value="stay">
              있던 수업 남기기
            </Button>
            <Button type="submit" name="clashes" value="replace">
              기기의 수업으로 바꾸기
            </Button>
          </>
        ) : (
          <Button type="submit" tone="go" aria-disabled={isPending || undefined}>
            {isPending ? '담는 중' : '계정에 담기'}
          </Button>
        )}
      </div>
    </form>
  )
}

/** What lies on the device goes, and can be brought back for a moment. */
export function ThrowAway({ onThrow }: { onThrow: () => void }) {
  return (
    <div className="mt-6 border-t border-line-2 pt-4">
      <p className="text-14 text-ink-2">담지 않으면 이 기기에 그대로 남아 있어요.</p>
      <Button tone="danger" size="s" className="mt-3" onClick={onThrow}>
        기기의 시간표 버리기
      </Button>
    </div>
  )
}
