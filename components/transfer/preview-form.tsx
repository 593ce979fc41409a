import { useState } from 'react'
import { WeekGrid } from '@/components/catalogue/week-grid'
import { Field } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { semesterText } from '@/lib/catalogue/wording'
import { nameMax } from '@/lib/timetables/lengths'
import type { TransferState } from '@/lib/transfer/actions'
import { arranged } from '@/lib/transfer/arranging'
import { choicesOf } from '@/lib/transfer/choice-fields'
import type { Choice, TransferPreview } from '@/lib/transfer/schema'
import { blocksOf } from './blocks'
import { EntryChoice } from './entry-choice'
import { formatTexts } from './words'

type PreviewFormProps = {
  state: TransferState
  look: TransferPreview
  send: (form: FormData) => void
  idempotencyKey: string
}

/** What would become of a file: the week, each class with what it can be, and the name of the plan. */
export function PreviewForm({ state, look, send, idempotencyKey }: PreviewFormProps) {
  const { errors, message, form } = useFormErrors(state)
  const [chosen, setChosen] = useState<{ by: TransferPreview; choices: Choice[] } | null>(null)
  // A later look has what was chosen in it.
  const choices = chosen?.by === look ? chosen.choices : look.entries.map(({ as }, entry) => ({ entry, as }))
  const standing = arranged(look.entries, choices)
  const kept = standing.filter(({ leftOut }) => leftOut === null)
  const credits = kept.reduce((sum, one) => sum + (one.credits ?? 0), 0)
  const other = Object.entries(errors).find(([name]) => name !== 'name')?.[1]
  const unsaid = look.warnings.filter(({ entry }) => entry === null)

  return (
    <form
      {...form}
      action={send}
      onChange={(event) => setChosen({ by: look, choices: choicesOf(new FormData(event.currentTarget)) })}
      aria-label="가져올 시간표"
      className="pt-4"
    >
      <HiddenFields
        fields={{
          text: state.values?.text ?? '',
          semester: look.semester,
          format: look.format,
          idempotencyKey,
        }}
      />
      <div className="grid gap-x-12 gap-y-7 desk:grid-cols-[minmax(0,1fr)_468px]">
        <section
          aria-labelledby="week"
          className="min-w-0 self-start desk:sticky desk:top-[calc(var(--bar)+32px)]"
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 pb-2">
            <h2 id="week" className="text-16 font-650">
              {semesterText(look.semester)}
            </h2>
            <p role="status" className="text-13 text-ink-2 tabular-nums">
              수업 {look.entries.length}개 가운데 <b className="font-650 text-ink">{kept.length}개</b>가
              담겨요 · {credits}학점
            </p>
          </div>
          <WeekGrid size="plan" blocks={blocksOf(standing)} />
        </section>
        <div className="grid min-w-0 content-start gap-5">
          <FormMessage>{message ?? other}</FormMessage>
          {unsaid.length > 0 && (
            <section
              aria-labelledby="notes"
              className="rounded-ctl bg-warn-wash px-3.5 py-2.5 text-13 text-warn"
            >
              <h2 id="notes" className="text-13 font-650">
                그대로 가져오지 못한 것
              </h2>
              <ul className="mt-1 grid gap-0.5">
                {unsaid.map(({ message: note }) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </section>
          )}
          <div>
            <h2 className="border-b border-line-2 pb-2 text-16 font-650">
              수업 <span className="font-550 text-ink-3 tabular-nums">{look.entries.length}</span>
            </h2>
            <ul>
              {look.entries.map((entry, place) => (
                <EntryChoice
                  // biome-ignore lint/suspicious/noArrayIndexKey: a class of a file has its place and nothing else
                  key={place}
                  place={place}
                  entry={entry}
                  leftOut={standing[place]?.leftOut ?? null}
                  notes={look.warnings.filter((warning) => warning.entry === place)}
                />
              ))}
            </ul>
          </div>
          <Field
            label="시간표 이름"
            name="name"
            rule={`${nameMax}자까지`}
            required
            value={state.values?.name ?? look.name}
            error={errors.name}
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton name="step" value="save" size="l" pending="저장하는 중">
              저장하기
            </SubmitButton>
            <noscript>
              <button
                type="submit"
                name="step"
                value="look"
                className="min-h-12 rounded-ctl px-4 text-15 font-600 shadow-[inset_0_0_0_1px_var(--field)]"
              >
                고른 대로 다시 보기
              </button>
            </noscript>
            <SubmitButton name="step" value="other" tone="bare" size="l">
              다른 파일 고르기
            </SubmitButton>
          </div>
          <p className="text-12 text-ink-3">
            {formatTexts[look.format]}에서 읽었어요. 저장하기 전에는 아무것도 바뀌지 않아요.
          </p>
        </div>
      </div>
    </form>
  )
}
