'use client'

import { useState } from 'react'
import { described, FieldNotes } from '@/components/ui/field'
import { LetterCount, letters } from '@/components/ui/letter-count'

type TitleFieldProps = { max: number; value?: string | undefined; error?: string | undefined }

/** The title while it is written: as large as it will be read, on the page itself. */
export function TitleField({ max, value = '', error }: TitleFieldProps) {
  const [count, setCount] = useState(() => letters(value))

  return (
    <div>
      <input
        id="title"
        name="title"
        aria-label="제목"
        placeholder="제목"
        required
        defaultValue={value}
        onChange={(event) => setCount(letters(event.currentTarget.value))}
        className="w-full border-b border-line bg-transparent pt-3.5 pb-2.5 text-18 outline-none! focus:border-primary focus:shadow-[0_1px_0_var(--primary)] aria-invalid:border-danger wide:text-21"
        {...described('title', { error })}
      />
      <FieldNotes id="title" error={error} />
      <LetterCount count={count} max={max} from={0.8 * max} className="pt-1" />
    </div>
  )
}
