'use client'

import { useState } from 'react'
import { described, FieldNotes } from '@/components/ui/field'
import { LetterCount, letters } from '@/components/ui/letter-count'
import { GrowingText } from '@/components/ui/text-area'

type BodyFieldProps = { max: number; value?: string | undefined; error?: string | undefined }

/** The words of a post while they are written, with their count as the server counts: letters after NFC. */
export function BodyField({ max, value = '', error }: BodyFieldProps) {
  const [count, setCount] = useState(() => letters(value))

  return (
    <div>
      <GrowingText
        id="content"
        name="content"
        aria-label="내용"
        placeholder="이야기를 들려주세요. #해시태그와 주소를 적어도 돼요."
        required
        rows={8}
        defaultValue={value}
        onChange={(event) => setCount(letters(event.currentTarget.value))}
        className="border-b border-transparent py-3.5 text-prose! outline-none! focus:border-primary aria-invalid:border-danger"
        {...described('content', { error })}
      />
      <FieldNotes id="content" error={error} />
      <LetterCount count={count} max={max} className="pt-1 pb-2.5" />
    </div>
  )
}
