'use client'

import './globals.css'

import { BrokenPage } from '@/components/shell/broken-page'

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="ko">
      <head>
        <title>화면을 불러오지 못했어요 · 모람</title>
      </head>
      <body>
        <main id="main">
          <BrokenPage error={error} retry={retry} />
        </main>
      </body>
    </html>
  )
}
