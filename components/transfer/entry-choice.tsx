import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { entryTimeText } from '@/lib/timetables/wording'
import { choiceField } from '@/lib/transfer/choice-fields'
import type { TransferEntry, TransferPreview } from '@/lib/transfer/schema'
import { certaintyText, sectionText } from './words'

type EntryChoiceProps = {
  place: number
  entry: TransferEntry
  /** Why it is not in the week. */
  leftOut: string | null
  notes: TransferPreview['warnings']
}

/** A class of the file, and what can become of it. */
export function EntryChoice({ place, entry, leftOut, notes }: EntryChoiceProps) {
  const { title, professor, section, candidates = [], as } = entry
  const told = [professor, entryTimeText(entry)].filter(Boolean).join(' · ')
  const options = [
    ...(section ? [{ value: section.id, label: '목록의 수업으로', text: sectionText(section, title) }] : []),
    ...candidates.map((one) => ({ value: one.id, label: '이 수업으로', text: sectionText(one, title) })),
    { value: 'custom', label: '직접 적은 수업으로', text: told },
    { value: 'left_out', label: '빼기', text: '' },
  ]

  return (
    <li className="border-b border-line py-3">
      <fieldset>
        <legend className="flex w-full flex-wrap items-center gap-2 text-15/normal font-650">
          {title}
          <Tag tone={section ? 'plain' : candidates.length > 0 ? 'warn' : 'line'}>
            {section && <Icon name="check" firm className="mr-1 size-3" />}
            {certaintyText(entry)}
          </Tag>
        </legend>
        <p className="text-13 text-ink-2 tabular-nums">{told}</p>
        {leftOut !== null && (
          <p className="mt-0.5 flex items-start gap-1 text-13 text-danger">
            <Icon name="alert" firm className="mt-0.5 size-3.5" />
            {leftOut}
          </p>
        )}
        {notes.map(({ message }) => (
          <p key={message} className="mt-0.5 text-13 text-warn">
            {message}
          </p>
        ))}
        <div className="mt-1.5 grid">
          {options.map(({ value, label, text }) => (
            <label key={value} className="relative flex min-h-11 items-center gap-2.5 py-1 text-14">
              <input
                type="radio"
                name={choiceField(place)}
                value={value}
                defaultChecked={value === as}
                className="peer absolute inset-0 opacity-0"
              />
              <span
                aria-hidden="true"
                className="grid size-[18px] flex-none place-items-center rounded-tag shadow-[inset_0_0_0_1.5px_var(--field)] peer-checked:shadow-[inset_0_0_0_1.5px_var(--primary)] peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-primary after:size-2.5 after:rounded-[3px] peer-checked:after:bg-primary"
              />
              <span>
                <span className="font-600">{label}</span>
                {text && <span className="block text-12 text-ink-2 tabular-nums">{text}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  )
}
