'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { WeekGrid } from '@/components/catalogue/week-grid'
import { ShownList } from '@/components/timetables/shown-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/state-page'
import { toast } from '@/components/ui/toast'
import { semesterText } from '@/lib/catalogue/wording'
import { type DevicePlan, shownIn } from '@/lib/timetables/device-plan'
import type { KeepState } from '@/lib/timetables/keeping-actions'
import { KeepForm, type PlanChoice, ThrowAway } from './keep-form'
import { useDevicePlan } from './use-device-plan'

type KeepScreenProps = { university: string; plans: readonly PlanChoice[]; idempotencyKey: string }

/** What lies on the device, and what is to become of it: nothing happens before one has said so. */
export function KeepScreen({ university, plans, idempotencyKey }: KeepScreenProps) {
  const { device, keep } = useDevicePlan()
  const router = useRouter()
  const [into, setInto] = useState<string | null>(null)
  if (into) return <TakenIn address={into} />
  if (device === undefined) return null
  if (device === null || device.plan.entries.length === 0) return <NothingKept />

  function onKept({ timetableId, left }: NonNullable<KeepState['kept']>) {
    const address = `/timetables/${timetableId}`
    setInto(address)
    keep(null)
    if (left.length > 0) toast({ text: `서로 겹쳐서 담지 않은 수업: ${left.join(', ')}` })
    router.replace(address)
  }

  function throwAway() {
    keep(null)
    toast({
      text: '기기의 시간표를 버렸어요.',
      action: { label: '되돌리기', run: () => void keep(device ?? null) },
    })
  }

  const isHere = device.university.slug === university

  return (
    <div className="grid gap-8 pt-5 desk:grid-cols-[minmax(0,1fr)_400px] desk:gap-12">
      <div className="desk:order-2">
        {isHere ? (
          <KeepForm
            device={device}
            plans={plans.filter(({ semester }) => semester === device.plan.semester)}
            idempotencyKey={idempotencyKey}
            onKept={onKept}
          />
        ) : (
          <p className="text-15 text-ink-2">
            이 시간표는 {device.university.name}의 강의로 짠 것이라 다른 학교의 계정에는 담을 수 없어요. 그
            학교의 계정으로 로그인하면 담을 수 있어요.
          </p>
        )}
        <ThrowAway onThrow={throwAway} />
      </div>
      <Look device={device} />
    </div>
  )
}

function Look({ device }: { device: DevicePlan }) {
  const entries = shownIn(device)
  return (
    <section aria-labelledby="on-device" className="min-w-0">
      <h2 id="on-device" className="pb-3 text-16 font-650">
        이 기기의 {semesterText(device.plan.semester)} 시간표
      </h2>
      <WeekGrid
        size="section"
        blocks={entries.flatMap(({ title, colour, meetings }) =>
          meetings.map((meeting) => ({ ...meeting, title, colour })),
        )}
      />
      <ShownList entries={entries} />
    </section>
  )
}

/** For the moment until the plan comes up. */
function TakenIn({ address }: { address: string }) {
  return (
    <p role="status" className="pt-8 text-15 text-ink-2">
      계정에 담았어요.{' '}
      <Link href={address} className="inline-flex min-h-11 items-center font-600 text-primary">
        시간표 보기
      </Link>
    </p>
  )
}

function NothingKept() {
  return (
    <EmptyState
      title="이 기기에 남은 시간표가 없어요"
      text="계정 없이 짠 시간표가 있으면 여기에서 계정에 담을 수 있어요."
      action={
        <ButtonLink href="/timetables" tone="go">
          내 시간표로 가기
        </ButtonLink>
      }
    />
  )
}
