import type { Metadata } from 'next'
import { SignOutForm } from '@/components/accounts/sign-out-form'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { FormMessage } from '@/components/ui/form-message'
import { LinkRow } from '@/components/ui/link-row'
import { SubmitButton } from '@/components/ui/submit-button'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'

export const metadata: Metadata = { title: '설정' }

const saved: Record<string, string> = {
  profile: '프로필을 저장했어요.',
  password: '비밀번호를 바꿨어요. 다른 기기에서는 모두 로그아웃됐어요.',
  look: '화면과 단축키 설정을 저장했어요.',
}

export default async function SettingsPage({ searchParams }: PageProps<'/settings'>) {
  const viewer = await show(requireViewer())
  const { saved: what } = await searchParams

  return (
    <>
      <PageBar title="설정" small={viewer.university.name} back="/me" />
      <PageHead title="설정" />
      {typeof what === 'string' && saved[what] && (
        <div className="pt-4">
          <FormMessage tone="good">{saved[what]}</FormMessage>
        </div>
      )}
      <nav aria-label="설정">
        <LinkRow href="/settings/profile" icon="person">
          프로필
        </LinkRow>
        <LinkRow href="/settings/password" icon="lock">
          비밀번호
        </LinkRow>
        <LinkRow href="/settings/sessions" icon="device">
          로그인한 기기
        </LinkRow>
        <LinkRow href="/settings/look" icon="show">
          화면과 단축키
        </LinkRow>
        <LinkRow href="/settings/leave" icon="remove">
          내 기록 받기와 탈퇴
        </LinkRow>
      </nav>
      <SignOutForm className="pt-6">
        <SubmitButton tone="line" icon="leave" pending="로그아웃하는 중">
          로그아웃
        </SubmitButton>
      </SignOutForm>
    </>
  )
}
