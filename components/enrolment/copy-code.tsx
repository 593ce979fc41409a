'use client'

import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'

/** Puts a code where it can be pasted from. Without scripts it can still be read. */
export function CopyCode({ code, title }: { code: string; title: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    setCopied(true)
  }

  return (
    <span className="scripted print:hidden">
      <IconButton
        icon={isCopied ? 'check' : 'copy'}
        label={isCopied ? `${title} 코드를 복사했어요` : `${title} 코드 복사`}
        onClick={() => void copy()}
      />
    </span>
  )
}
