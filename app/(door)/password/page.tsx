import type { Metadata } from 'next'
import { RequestResetForm } from '@/components/accounts/password-forms'
import { DoorFrame } from '@/components/shell/door-frame'
import { ButtonLink } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { universityChoices } from '../university-choices'

export const metadata: Metadata = { title: '비밀번호 다시 정하기' }

export default async function ForgottenPasswordPage({ searchParams }: PageProps<'/password'>) {
  if ('sent' in (await searchParams)) return <Sent />

  return (
    <DoorFrame
      title="비밀번호 다시 정하기"
      back="/login"
      footer={
        <p className="pt-5 text-13 text-ink-3">
          메일을 적어 두지 않았다면 학교 운영진에게 부탁해 주세요. 운영진이 본인인지 확인한 뒤 도와줄 수
          있어요.
        </p>
      }
    >
      <p className="mb-5 text-14 text-ink-2">
        계정에 적어 둔 메일로 30분 동안 쓸 수 있는 링크를 보내 드려요.
      </p>
      <RequestResetForm universities={await universityChoices()} />
    </DoorFrame>
  )
}

function Sent() {
  return (
    <DoorFrame title="메일을 확인해 주세요" back="/login">
      <div className="grid gap-5">
        <FormMessage tone="good">
          그 계정이 있고 메일이 적혀 있다면 링크를 보냈어요. 링크는 30분 동안 한 번 쓸 수 있어요.
        </FormMessage>
        <p className="text-14 text-ink-2">
          오지 않았으면 스팸함을 보고, 학교와 아이디가 맞는지 확인한 뒤 다시 받아 주세요.
        </p>
        <ButtonLink href="/password" wide>
          다시 받기
        </ButtonLink>
      </div>
    </DoorFrame>
  )
}
