import type { Metadata } from 'next'
import { ResetPasswordForm } from '@/components/accounts/password-forms'
import { DoorFrame } from '@/components/shell/door-frame'

export const metadata: Metadata = { title: '새 비밀번호' }

export default async function ResetPasswordPage({ params }: PageProps<'/password/[token]'>) {
  const { token } = await params

  return (
    <DoorFrame title="새 비밀번호" lead="앞으로 쓸 비밀번호를 정해 주세요." back="/login">
      <ResetPasswordForm token={token} />
    </DoorFrame>
  )
}
