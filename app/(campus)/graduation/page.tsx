import type { Metadata } from 'next'
import Link from 'next/link'
import { AreaTable } from '@/components/graduation/area-table'
import { ProgrammeForm } from '@/components/graduation/programme-form'
import { RequiredList } from '@/components/graduation/required-list'
import { Summary } from '@/components/graduation/summary'
import { Uncounted } from '@/components/graduation/uncounted'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { FormMessage } from '@/components/ui/form-message'
import { Part } from '@/components/ui/part'
import { SegmentLinks } from '@/components/ui/segment'
import { requireViewer } from '@/lib/auth/session'
import { shortSemester } from '@/lib/catalogue/semester'
import { show } from '@/lib/core/show'
import { getGraduation } from '@/lib/graduation/queries'
import type { GraduationView } from '@/lib/graduation/schema'
import { yearsText } from '@/lib/graduation/wording'

export const metadata: Metadata = { title: '졸업 요건' }

export default async function GraduationPage({ searchParams }: PageProps<'/graduation'>) {
  const viewer = await show(requireViewer())
  const { plan } = await searchParams
  const view = await show(getGraduation.untrusted(viewer, { plan }))
  const { pack, standing, plans, uncounted, department, entryYear } = view
  const lead = pack ? `${pack.title} · ${yearsText(pack.entryYears)}` : viewer.university.name

  return (
    <>
      <PageBar title="졸업 요건" small={lead} back="/grades" />
      <PageHead title="졸업 요건" lead={lead} />
      {standing ? (
        <>
          <Summary standing={standing} uncounted={uncounted} planned={plan !== undefined} />
          {plans.length > 0 && (
            <div className="pt-5">
              <p className="pb-1.5 text-13 font-600 text-ink-2">시간표대로 들으면</p>
              <SegmentLinks label="시간표대로 들으면" items={planItems(plans, plan)} />
              <Counted plans={plans} chosen={plan} />
            </div>
          )}
          <Outcome standing={standing} planned={plan !== undefined} />
          <div className="grid gap-x-14 desk:grid-cols-[minmax(0,1fr)_456px]">
            <Part id="areas" title="이수구분별 학점">
              <AreaTable standing={standing} planned={plan !== undefined} />
              <Uncounted uncounted={uncounted} />
            </Part>
            {standing.required.length > 0 && (
              <Part id="required" title="필수 과목">
                <RequiredList required={standing.required} />
              </Part>
            )}
          </div>
          <p className="pt-6 text-13 text-ink-3">
            학교의 공식 판정이 아니에요. 졸업을 앞두었다면 학과 사무실에서 한 번 더 확인해 주세요. 학과나 입학
            연도가 다르면{' '}
            <Link href="/settings/profile" className="text-primary underline underline-offset-3">
              프로필에서 고칠 수 있어요.
            </Link>
          </p>
        </>
      ) : (
        <>
          <p className="max-w-post pt-5 text-15 text-ink-2">
            {department === null || entryYear === null
              ? '학과와 입학 연도를 알려 주면 졸업까지 무엇이 남았는지 보여 드려요.'
              : `${department} ${entryYear}년 입학의 졸업 요건은 아직 없어요. 학과 이름이나 연도가 다르면 고쳐 주세요.`}
          </p>
          <ProgrammeForm {...view} />
        </>
      )}
    </>
  )
}

type OutcomeProps = { standing: NonNullable<GraduationView['standing']>; planned: boolean }

function Outcome({ standing: { done, doneAfter }, planned }: OutcomeProps) {
  if (!done && !(planned && doneAfter)) return null

  return (
    <div className="pt-5">
      <FormMessage tone="good">
        {done ? '졸업 요건을 모두 채웠어요.' : '이 시간표대로 들으면 졸업 요건을 모두 채워요.'}
      </FormMessage>
    </div>
  )
}

type CountedProps = { plans: GraduationView['plans']; chosen: string | string[] | undefined }

/** Plans of earlier semesters that count along with a later one. */
function Counted({ plans, chosen }: CountedProps) {
  const along = plans.filter(({ id, counted }) => counted && id !== chosen)
  if (along.length === 0) return null

  return (
    <p className="pt-1.5 text-13 text-ink-3">
      그 전에 들을 {along.map(({ name, semester }) => `${shortSemester(semester)} ${name}`).join(', ')}도 함께
      세요.
    </p>
  )
}

function planItems(plans: GraduationView['plans'], chosen: string | string[] | undefined) {
  return [
    { href: '/graduation', label: '지금까지만', current: chosen === undefined },
    ...plans.map(({ id, name, semester, primary }) => ({
      href: `/graduation?plan=${id}`,
      label: `${shortSemester(semester)} ${name}`,
      current: id === chosen,
      primary,
    })),
  ]
}
