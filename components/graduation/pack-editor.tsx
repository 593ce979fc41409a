'use client'

import { startTransition, useEffect, useRef } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { FieldLabel } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { GrowingText } from '@/components/ui/text-area'
import { useFormAction } from '@/components/ui/use-form-action'
import { writePackAction } from '@/lib/graduation/actions'
import type { PackReading } from '@/lib/graduation/pack-text'
import { PackOutline } from './pack-outline'
import { ProblemList } from './problem-list'

type PackEditorProps = {
  text: string
  reading: PackReading
  /** Which pack, as one has seen it; or the key under which a new one is made. */
  fields: Readonly<Record<string, string>>
  /** Where what is kept now can be read, once somebody else wrote it. */
  current: string | undefined
}

/** Milliseconds without a key: then the text is looked at. */
const pause = 500

/** The text of a pack, what is to be mended in it, and what it says. Nothing that was typed is lost by a refusal. */
export function PackEditor({ text, reading, fields, current }: PackEditorProps) {
  const [state, send] = useFormAction(writePackAction)
  const area = useRef<HTMLTextAreaElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { rules, problems } = state.reading ?? reading
  useEffect(() => () => clearTimeout(waiting.current), [])

  function lookSoon(form: HTMLFormElement) {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => {
      const sent = new FormData(form)
      sent.set('step', 'look')
      startTransition(() => send(sent))
    }, pause)
  }

  function goTo(line: number) {
    const lines = area.current?.value.split('\n') ?? []
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
    area.current?.focus()
    area.current?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  }

  return (
    <form
      action={send}
      onInput={(event) => lookSoon(event.currentTarget)}
      onSubmit={() => clearTimeout(waiting.current)}
      aria-label="졸업 요건"
      className="grid gap-x-14 gap-y-8 pt-5 desk:grid-cols-[minmax(0,1fr)_456px]"
    >
      <HiddenFields fields={fields} />
      <div className="min-w-0">
        <FieldLabel htmlFor="text" label="요건" rule="JSON" />
        <div className="rounded-ctl px-3.5 py-[11px] edge">
          <GrowingText
            ref={area}
            id="text"
            name="text"
            rows={16}
            rowsMax={28}
            defaultValue={state.values?.text ?? text}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            aria-invalid={problems.length > 0 || undefined}
            aria-describedby="problems"
            className="font-mono wide:text-13/relaxed"
          />
        </div>
        <div id="problems">
          <ProblemList problems={problems} goTo={goTo} />
        </div>
        {state.message && (
          <div className="pt-4">
            <FormMessage>{state.message}</FormMessage>
            {state.code === 'graduation.stale' && current && (
              <ButtonLink href={current} target="_blank" tone="line" size="s" className="mt-2">
                저장된 내용 보기
              </ButtonLink>
            )}
          </div>
        )}
        <div className="flex justify-end gap-2 pt-4">
          <SubmitButton name="step" value="look" tone="line">
            살펴보기
          </SubmitButton>
          <SubmitButton name="step" value="save" pending="저장하는 중">
            저장
          </SubmitButton>
        </div>
      </div>
      <section aria-labelledby="outline" className="min-w-0">
        <h2 id="outline" className="border-b border-line-2 pb-2 text-16 font-620">
          이렇게 읽혀요
        </h2>
        <PackOutline rules={rules} />
      </section>
    </form>
  )
}
