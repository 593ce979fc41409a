'use client'

import { useState } from 'react'
import { LetterCount, letters } from '@/components/ui/letter-count'
import { TextArea } from '@/components/ui/text-area'

type ReviewWordsProps = {
  length: { min: number; max: number }
  value?: string | undefined
  error?: string | undefined
}

export function ReviewWords({ length: { min, max }, value = '', error }: ReviewWordsProps) {
  const [count, setCount] = useState(() => letters(value))

  return (
    <div>
      <TextArea
        label="강의평"
        name="content"
        rule={`${min}자 이상`}
        rows={6}
        placeholder="수업은 어땠나요? 과제와 시험, 다음에 들을 사람이 알면 좋을 것을 적어 주세요."
        value={value}
        error={error}
        onChange={(event) => setCount(letters(event.currentTarget.value))}
      />
      <LetterCount count={count} max={max} className="pt-1" />
    </div>
  )
}
