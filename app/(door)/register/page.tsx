import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { RegisterForm } from '@/components/accounts/register-form'
import { DoorFrame } from '@/components/shell/door-frame'
import { ForgetWeek } from '@/components/timetables/offline/forget-week'
import { viewerFromCookies } from '@/lib/auth/session'
import { newId } from '@/lib/core/id'
import { returnPath, signInPath } from '@/lib/core/return-path'
import { universityChoices } from '../university-choices'

export const metadata: Metadata = { title: '가입하기' }

export default async function RegisterPage({ searchParams }: PageProps<'/register'>) {
  const to = returnPath((await searchParams).to)
  if (await viewerFromCookies()) redirect(to ?? '/')

  return (
    <DoorFrame
      title="가입하기"
      back={signInPath(to)}
      footer={
        <p className="flex justify-center pt-2.5 text-14">
          <Link href={signInPath(to)} className="inline-flex min-h-11 items-center font-600 text-primary">
            계정이 있어요, 로그인
          </Link>
        </p>
      }
    >
      <RegisterForm
        universities={await universityChoices()}
        fields={{ idempotencyKey: newId(), ...(to && { to }) }}
      />
      <ForgetWeek />
    </DoorFrame>
  )
}
