import type { Metadata } from 'next'
import { ChangePasswordForm } from '@/components/accounts/password-forms'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'

export const metadata: Metadata = { title: '비밀번호' }

export default async function PasswordPage() {
  const viewer = await show(requireViewer())

  return (
    <>
      <PageBar title="비밀번호" back="/settings" />
      <PageHead title="비밀번호" />
      <ChangePasswordForm loginId={viewer.loginId} />
    </>
  )
}
