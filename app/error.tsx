'use client'

import { BrokenPage } from '@/components/shell/broken-page'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main">
      <BrokenPage error={error} retry={retry} />
    </main>
  )
}
