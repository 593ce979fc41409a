import type { Metadata } from 'next'
import { DoorFrame } from '@/components/shell/door-frame'
import { ForgetWeek } from '@/components/timetables/offline/forget-week'
import { ButtonLink } from '@/components/ui/button'

export const metadata: Metadata = { title: '안녕히 가세요' }

export default async function GoodbyePage({ searchParams }: PageProps<'/goodbye'>) {
  const { anonymous } = await searchParams

  return (
    <DoorFrame title="안녕히 가세요" lead="함께 모여 주셔서 고마웠어요. 탈퇴가 끝났어요.">
      <div className="grid gap-5 text-15 text-ink-2">
        <p>
          {anonymous === 'erase'
            ? '익명으로 쓴 글과 댓글은 30일 안에 하나씩 사라져요. 더 하실 일은 없어요.'
            : '더 하실 일은 없어요.'}{' '}
          다시 모이고 싶으면 언제든 새로 가입할 수 있어요.
        </p>
        <div>
          <ButtonLink href="/">첫 화면으로</ButtonLink>
        </div>
      </div>
      <ForgetWeek />
    </DoorFrame>
  )
}
