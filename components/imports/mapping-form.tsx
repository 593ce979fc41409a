'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { clockText } from '@/lib/catalogue/clock'
import { mapImportAction } from '@/lib/imports/actions'
import type { MappingView } from '@/lib/imports/import-schema'
import { fields } from '@/lib/sheets/field'
import { fieldWords } from './words'

type MappingFormProps = {
  importId: string
  mapping: MappingView
  universityName: string
  /** Nothing can go on before this form was sent. */
  needed: boolean
}

/** Which column of the file holds what, with a few of its values; and the hours of the 교시. */
export function MappingForm({ importId, mapping, universityName, needed }: MappingFormProps) {
  const [state, send] = useFormAction(mapImportAction)
  const { errors, message, form } = useFormErrors(state)
  const { values } = state
  const blamed = Object.entries(errors)
  const periodError = blamed.find(([name]) => name.startsWith('periods'))?.[1]
  const columnError = blamed.find(([name]) => name.startsWith('columns'))?.[1]

  return (
    <form {...form} action={send} aria-label="열 맞추기">
      <HiddenFields fields={{ importId }} />
      <FormMessage>{message ?? columnError}</FormMessage>
      {mapping.missing.length > 0 && <FormMessage tone="warn">{missingText(mapping.missing)}</FormMessage>}
      <div
        aria-hidden="true"
        className="flex justify-between border-b border-line-2 py-2 text-12 font-600 text-ink-3"
      >
        <span>파일의 열</span>
        <span className="w-32">모람에서</span>
      </div>
      <ul>
        {mapping.columns.map((column) => (
          <ColumnRow key={column.index} column={column} chosen={values?.[`field-${column.index}`]} />
        ))}
      </ul>
      <details className="group mt-3" open={periodError !== undefined}>
        <summary className="flex min-h-11 list-none items-center gap-1.5 text-14 font-600 text-ink-2 hover:text-primary">
          <Icon name="next" className="size-4 group-open:rotate-90" />
          교시표
        </summary>
        <TextArea
          label="교시와 시각"
          name="periods"
          rule="한 줄에 한 교시"
          help="1 09:00-09:50처럼 적어요. 비워 두면 학교의 교시표로 읽어요."
          rows={4}
          rowsMax={16}
          value={values?.periods ?? periodsText(mapping.periods)}
          error={periodError}
        />
      </details>
      <div className="mt-2">
        <Checkbox
          label={`${universityName} 양식으로 저장하고 다음에도 써요`}
          name="keep"
          defaultChecked={values ? 'keep' in values : true}
        />
      </div>
      <div className="mt-3 flex justify-end">
        <SubmitButton tone={needed ? 'go' : 'line'} pending="읽는 중">
          {needed ? '이렇게 읽기' : '다시 읽기'}
        </SubmitButton>
      </div>
    </form>
  )
}

type ColumnRowProps = { column: MappingView['columns'][number]; chosen?: string | undefined }

function ColumnRow({ column: { index, header, samples, field }, chosen }: ColumnRowProps) {
  const held = chosen ?? field ?? 'ignore'

  return (
    <li className="flex items-center gap-3 border-b border-line py-2">
      <div className="min-w-0 flex-1">
        {header ? (
          <code className="code">{header}</code>
        ) : (
          <span className="text-13 text-ink-3">이름 없는 열</span>
        )}
        {samples.length > 0 && <p className="clamp-2 pt-0.5 text-12 text-ink-3">{samples.join(' · ')}</p>}
      </div>
      <Icon name="arrow" className="size-4 text-ink-3" />
      <input type="hidden" name={`header-${index}`} value={header} />
      <div className="relative w-32 flex-none rounded-ctl edge">
        <select
          key={held}
          name={`field-${index}`}
          aria-label={header || `${index + 1}번째 열`}
          defaultValue={held}
          className="min-h-9 w-full appearance-none truncate rounded-ctl bg-transparent pr-7 pl-2.5 text-16 wide:text-13 [&>option]:bg-sheet [&>option]:text-ink"
        >
          <option value="ignore">쓰지 않음</option>
          {fields.map((name) => (
            <option key={name} value={name}>
              {fieldWords[name]}
            </option>
          ))}
        </select>
        <Icon
          name="down"
          className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-ink-3"
        />
      </div>
    </li>
  )
}

function missingText(missing: MappingView['missing']): string {
  return `${missing.map((field) => fieldWords[field]).join(', ')}: 어느 열인지 찾지 못했어요. 아래에서 골라 주세요.`
}

function periodsText(periods: MappingView['periods']): string {
  return periods.map(({ period, start, end }) => `${period} ${clockText(start)}-${clockText(end)}`).join('\n')
}
