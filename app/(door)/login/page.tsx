import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { DoorFrame } from '@/components/shell/door-frame'
import { ForgetWeek } from '@/components/timetables/offline/forget-week'
import { FormMessage } from '@/components/ui/form-message'
import { viewerFromCookies } from '@/lib/auth/session'
import { returnPath, withReturn } from '@/lib/core/return-path'
import { universityChoices } from '../university-choices'

export const metadata: Metadata = { title: '로그인' }

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { error, reset, to } = await searchParams
  if (await viewerFromCookies()) redirect(returnPath(to) ?? '/')

  return (
    <DoorFrame
      title="다시 모여요"
      lead="우리 학교 게시판이 기다리고 있어요."
      footer={
        <p className="flex flex-wrap justify-center gap-x-[18px] pt-2.5 text-14">
          <Link
            href={withReturn('/register', to)}
            className="inline-flex min-h-11 items-center font-600 text-primary"
          >
            처음이에요, 가입하기
          </Link>
          <Link href="/password" className="inline-flex min-h-11 items-center text-ink-3">
            비밀번호를 잊었어요
          </Link>
        </p>
      }
    >
      {reset && (
        <div className="mb-4">
          <FormMessage tone="good">새 비밀번호를 정했어요. 새 비밀번호로 로그인해 주세요.</FormMessage>
        </div>
      )}
      <SignInForm
        universities={await universityChoices()}
        to={returnPath(to)}
        problem={error ? '로그인하지 못했어요. 학교와 아이디, 비밀번호를 확인해 주세요.' : undefined}
      />
      <ForgetWeek />
    </DoorFrame>
  )
}
