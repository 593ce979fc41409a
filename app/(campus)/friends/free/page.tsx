import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { CompanyChips } from '@/components/together/company-chips'
import { HoursForm } from '@/components/together/hours-form'
import { Sight } from '@/components/together/sight'
import { ButtonLink } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { EmptyState } from '@/components/ui/state-page'
import { requireViewer } from '@/lib/auth/session'
import { listSemesters } from '@/lib/catalogue/semester-queries'
import { attempt } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { freeAskedIn } from '@/lib/together/asked'
import { getSight, listCompany } from '@/lib/together/company-queries'
import { companyMost } from '@/lib/together/free-schema'
import { FreeTogether } from './free-together'

export const metadata: Metadata = { title: '공강 함께보기' }

export default async function FreePage({ searchParams }: PageProps<'/friends/free'>) {
  const [viewer, params] = await Promise.all([show(requireViewer()), searchParams])
  const given = freeAskedIn(params)
  const [company, { items: semesters }] = await Promise.all([
    show(listCompany(viewer, {})),
    show(listSemesters(viewer, {})),
  ])
  const known = given.with.filter((id) => company.some((friend) => friend.id === id))
  const asked = { ...given, with: known.slice(0, companyMost) }
  const semester = given.semester || (semesters.find(({ current }) => current)?.name ?? '')
  const sight =
    asked.with.length > 0
      ? await attempt(
          getSight.untrusted(viewer, { with: asked.with.join(','), ...(semester && { semester }) }),
        )
      : null

  return (
    <>
      <PageBar title="공강 함께보기" small={viewer.university.name} back="/friends" />
      <PageHead title="공강 함께보기" lead="친구 다섯 명까지, 언제 함께 비는지 봐요." />
      {company.length === 0 ? (
        <EmptyState
          title="함께 볼 친구가 아직 없어요"
          text="친구가 시간표를 보여 주면 언제 함께 비는지 여기에서 볼 수 있어요."
          action={
            <ButtonLink href="/friends#ask" tone="go">
              친구 신청하기
            </ButtonLink>
          }
        />
      ) : (
        <CompanyChips
          me={viewer.nickname}
          company={company}
          asked={asked}
          hasRoom={asked.with.length < companyMost}
        />
      )}
      <div className="grid gap-2 pt-2 empty:hidden">
        {known.length < given.with.length && (
          <FormMessage tone="warn">지금 친구가 아닌 사람은 함께 볼 수 없어 뺐어요.</FormMessage>
        )}
        {known.length > companyMost && (
          <FormMessage tone="warn">다섯 명까지 함께 볼 수 있어 처음 다섯 명만 보여요.</FormMessage>
        )}
      </div>
      {company.length > 0 && <HoursForm asked={asked} semester={semester} semesters={semesters} />}
      {company.length > 0 && asked.with.length === 0 && (
        <EmptyState
          title="함께 볼 친구를 골라요"
          text="위에서 이름을 누르면 그 친구와 함께 비는 시간이 보여요."
        />
      )}
      {asked.with.length > 0 && <FreeTogether viewer={viewer} asked={asked} />}
      {sight?.ok && <Sight company={asked.with} semester={semester || null} print={sight.value.print} />}
    </>
  )
}
