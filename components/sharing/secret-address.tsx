'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'

type SecretAddressProps = { label: string; url: string; title: string }

/** An address that is shown this once; scripts add the ways to hand it on. */
export function SecretAddress({ label, url, title }: SecretAddressProps) {
  const [ways, setWays] = useState({ copy: false, share: false })
  useEffect(() => setWays({ copy: 'clipboard' in navigator, share: 'share' in navigator }), [])

  const copy = () => {
    navigator.clipboard.writeText(url).then(
      () => toast({ text: '주소를 복사했어요.' }),
      () => toast({ text: '복사하지 못했어요. 주소를 길게 눌러 복사해 주세요.' }),
    )
  }
  const share = () => {
    // Whoever closes the sheet again has shared nothing, which is no error.
    navigator.share({ title, url }).catch(() => {})
  }

  return (
    <div className="grid gap-2.5">
      <label className="grid gap-1.5 text-13 font-600 text-ink-2">
        {label}
        <input
          readOnly
          value={url}
          onFocus={(event) => event.target.select()}
          className="min-h-12 w-full rounded-ctl bg-transparent px-3.5 text-14 text-ink edge"
        />
      </label>
      <p role="status" className="text-13 text-ink-3">
        주소는 지금 한 번만 보여요. 잃어버리면 새로 만들 수 있어요.
      </p>
      {(ways.copy || ways.share) && (
        <p className="flex gap-2">
          {ways.copy && (
            <Button tone="soft" size="s" icon="copy" onClick={copy}>
              복사
            </Button>
          )}
          {ways.share && (
            <Button tone="line" size="s" icon="share" onClick={share}>
              보내기
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
