import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignOutForm } from '@/components/accounts/sign-out-form'
import { ConfirmCodeForm, SendCodeForm } from '@/components/accounts/verify-form'
import { DoorFrame } from '@/components/shell/door-frame'
import { ButtonLink } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { requireGuest, requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { listUniversities } from '@/lib/universities/queries'

export const metadata: Metadata = { title: '학교 확인' }

/** For members whose university asks for an address of its own. */
export default async function VerifyPage({ searchParams }: PageProps<'/verify'>) {
  const viewer = await show(requireViewer())
  if (viewer.verified) redirect('/')

  const sent = 'sent' in (await searchParams)
  const { items } = await show(listUniversities(await requireGuest(), { limit: 100 }))
  const own = items.find(({ slug }) => slug === viewer.university.slug)

  return (
    <DoorFrame
      title="학교 확인"
      lead={`${viewer.university.name} 메일로 받은 코드를 입력하면 게시판이 열려요.`}
      footer={
        <SignOutForm className="flex justify-center gap-2 pt-[18px]">
          <SubmitButton tone="bare" size="s">
            로그아웃
          </SubmitButton>
          <ButtonLink href="/settings/leave" tone="bare" size="s">
            탈퇴하기
          </ButtonLink>
        </SignOutForm>
      }
    >
      {sent && (
        <div className="mb-9 grid gap-4">
          <FormMessage tone="good">코드를 보냈어요. 메일이 오지 않았으면 스팸함도 확인해 주세요.</FormMessage>
          <ConfirmCodeForm />
        </div>
      )}
      <SendCodeForm domains={own?.emailDomains ?? []} again={sent} />
    </DoorFrame>
  )
}
