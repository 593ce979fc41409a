'use client'

import { BrokenPage } from '@/components/shell/broken-page'

/** Inside the shell, so that one keeps one's way. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <BrokenPage error={error} retry={retry} />
}
