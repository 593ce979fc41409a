'use client'

import { useState } from 'react'
import { IconButton } from './icon-button'

/** The number of an error, to be told to somebody who can look it up. */
export function ErrorNumber({ number }: { number: string }) {
  const [copied, setCopied] = useState(false)

  return (
    <>
      계속 그러면 이 번호를 알려 주세요
      <span className="flex items-center justify-center gap-1 font-600 text-ink-2 tabular-nums">
        {number}
        <IconButton
          size="s"
          icon={copied ? 'check' : 'copy'}
          label={copied ? '번호를 복사했어요' : '번호 복사'}
          onClick={() => {
            navigator.clipboard.writeText(number).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }}
        />
      </span>
    </>
  )
}
