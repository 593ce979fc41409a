import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { LookForm } from '@/components/accounts/look-form'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { requireViewer } from '@/lib/auth/session'
import { hasShortcuts, shortcutsCookie } from '@/lib/core/shortcuts'
import { show } from '@/lib/core/show'
import { readTheme, themeCookie } from '@/lib/core/theme'

export const metadata: Metadata = { title: '화면과 단축키' }

export default async function LookPage() {
  await show(requireViewer())
  const jar = await cookies()

  return (
    <>
      <PageBar title="화면과 단축키" back="/settings" />
      <PageHead title="화면과 단축키" />
      <LookForm
        theme={readTheme(jar.get(themeCookie)?.value)}
        shortcuts={hasShortcuts(jar.get(shortcutsCookie)?.value)}
      />
    </>
  )
}
