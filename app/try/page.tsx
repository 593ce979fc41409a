import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PlainFrame } from '@/components/shell/plain-frame'
import { GuestPlanner } from '@/components/timetables/device/guest-planner'
import { SegmentLinks } from '@/components/ui/segment'
import { EmptyState } from '@/components/ui/state-page'
import { requireGuest, viewerFromCookies } from '@/lib/auth/session'
import { listFacets } from '@/lib/catalogue/facet-queries'
import { listSections } from '@/lib/catalogue/section-queries'
import { listSemesters } from '@/lib/catalogue/semester-queries'
import { semesterText } from '@/lib/catalogue/wording'
import { pack } from '@/lib/core/packed'
import { show } from '@/lib/core/show'
import { tryAddress } from '@/lib/timetables/try-address'
import { listUniversities } from '@/lib/universities/queries'

export const metadata: Metadata = { title: '계정 없이 시간표 짜 보기' }

/** A plan without an account: a public catalogue, and a device that keeps what one makes of it. */
export default async function TryPage({ searchParams }: PageProps<'/try'>) {
  if (await viewerFromCookies()) redirect('/timetables')

  const [guest, params] = await Promise.all([requireGuest(), searchParams])
  const { items } = await show(listUniversities(guest, { limit: 100 }))
  const open = items.filter(({ cataloguePublic }) => cataloguePublic)
  const university = open.find(({ slug }) => slug === params.university) ?? open[0]
  const semesters = university
    ? (await show(listSemesters(guest, { university: university.slug }))).items
    : []
  const semester =
    semesters.find(({ name }) => name === params.semester) ?? semesters.find(({ current }) => current)

  return (
    <PlainFrame doors>
      <h1 className="pt-8 text-26 wide:pt-10">계정 없이 시간표 짜 보기</h1>
      <p className="mt-2 max-w-[62ch] text-15 text-ink-2">
        여기에서 짠 시간표는 이 기기에만 남아요. 서버로 보내지 않고, 브라우저의 기록을 지우면 함께 사라져요.
      </p>
      <noscript>
        <p className="mt-5 rounded-ctl bg-warn-wash px-3.5 py-2.5 text-14 text-warn">
          기기에 시간표를 남기는 일은 자바스크립트가 맡고 있어요. 켜거나, 가입해서 써 주세요.
        </p>
      </noscript>
      {university && semester ? (
        <>
          <div className="flex flex-wrap gap-2 pt-5 pb-4">
            {open.length > 1 && (
              <SegmentLinks
                label="학교"
                items={open.map(({ slug, name }) => ({
                  href: tryAddress(slug),
                  label: name,
                  current: slug === university.slug,
                }))}
              />
            )}
            <SegmentLinks
              label="학기"
              items={semesters.map(({ name }) => ({
                href: tryAddress(university.slug, name),
                label: semesterText(name),
                current: name === semester.name,
              }))}
            />
          </div>
          <GuestPlanner
            key={`${university.slug} ${semester.name}`}
            university={{ slug: university.slug, name: university.name }}
            semester={semester.name}
            facets={pack(
              await show(listFacets(guest, { university: university.slug, semester: semester.name })),
            )}
            first={
              await show(
                listSections(guest, { university: university.slug, semester: semester.name, limit: 20 }),
              )
            }
          />
        </>
      ) : (
        <EmptyState
          title="강의 목록을 공개한 학교가 아직 없어요"
          text="학교에 가입하면 그 학교의 강의 목록으로 시간표를 짤 수 있어요."
        />
      )}
    </PlainFrame>
  )
}
