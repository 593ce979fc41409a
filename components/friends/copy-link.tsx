'use client'

import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'

/** A link to hand on: readable, selectable, and copied by one press. */
export function CopyLink({ url }: { url: string }) {
  const [isCopied, setCopied] = useState(false)

  return (
    <div className="flex min-h-12 items-center gap-2 rounded-ctl pr-1.5 pl-3.5 edge">
      <input
        readOnly
        value={url}
        aria-label="초대 링크"
        className="w-full min-w-0 bg-transparent text-14 text-ink-2"
        onFocus={(event) => event.currentTarget.select()}
      />
      <IconButton
        className="scripted"
        icon={isCopied ? 'check' : 'copy'}
        label={isCopied ? '링크를 복사했어요' : '링크 복사'}
        onClick={() => {
          navigator.clipboard.writeText(url).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }}
      />
    </div>
  )
}
