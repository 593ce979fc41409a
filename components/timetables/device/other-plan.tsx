import { Button, ButtonLink } from '@/components/ui/button'
import { semesterText } from '@/lib/catalogue/wording'
import type { DevicePlan } from '@/lib/timetables/device-plan'
import { tryAddress } from '@/lib/timetables/try-address'

/** A device keeps one plan: here it is another’s place. */
export function OtherPlan({ device, onStart }: { device: DevicePlan; onStart: () => void }) {
  const { university, plan } = device

  return (
    <section aria-label="이 기기의 시간표" className="max-w-post border-t border-line-2 pt-5">
      <h2 className="text-18 font-650">이 기기에는 이미 다른 시간표가 있어요</h2>
      <p className="mt-1 text-15 text-ink-2">
        {university.name} {semesterText(plan.semester)}, {plan.entries.length}과목이에요. 기기에는 하나만 둘
        수 있어요.
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <ButtonLink href={tryAddress(university.slug, plan.semester)} tone="soft">
          그 시간표 이어서 짜기
        </ButtonLink>
        <Button tone="danger" onClick={onStart}>
          지우고 새로 시작하기
        </Button>
      </div>
    </section>
  )
}
