import type { Metadata } from 'next'
import { FeedForm } from '@/components/sharing/feed-form'
import { LinkForm } from '@/components/sharing/link-form'
import { PicturePart } from '@/components/sharing/picture-part'
import { RevokeButton } from '@/components/sharing/revoke-button'
import { WayOut } from '@/components/sharing/way-out'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { listSemesters } from '@/lib/catalogue/semester-queries'
import { semesterText } from '@/lib/catalogue/wording'
import { show } from '@/lib/core/show'
import { datedAt } from '@/lib/core/time'
import { revokeFeedAction, revokeShareAction } from '@/lib/sharing/actions'
import { lastings } from '@/lib/sharing/expiry'
import { getSharing } from '@/lib/sharing/queries'
import { ownPlanAt } from '../own-plan'

export const metadata: Metadata = { title: '내보내기와 공유' }

export default async function SharePage({
  params,
  searchParams,
}: PageProps<'/timetables/[timetableId]/share'>) {
  const [{ viewer, plan }, { look }] = await Promise.all([ownPlanAt(params), searchParams])
  const [{ share, feed }, { items: semesters }] = await Promise.all([
    show(getSharing(viewer, { timetableId: plan.id })),
    show(listSemesters(viewer, {})),
  ])
  const { timeZone } = viewer.university
  const now = new Date()
  const semester = semesters.find(({ name }) => name === plan.semester)
  const file = `/api/v1/timetables/${plan.id}`

  return (
    <>
      <PageBar title="내보내기와 공유" small={plan.name} back={`/timetables/${plan.id}`} />
      <PageHead title="내보내기와 공유" lead={`${semesterText(plan.semester)} ${plan.name}`} />
      <div className="max-w-post">
        <WayOut
          id="link"
          title="공유 링크"
          lead="링크가 있으면 로그인하지 않아도 볼 수 있어요. 시간표 이름과 수업만 보이고, 내 이름과 메모는 보이지 않아요."
        >
          {share && (
            <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
              <p className="text-14">
                {share.expiresAt === null
                  ? '끊을 때까지 열려 있어요.'
                  : `${datedAt(now, timeZone)({ createdAt: share.expiresAt }).fullTime}까지 열려 있어요.`}
                <span className="block text-13 text-ink-3">새로 만들면 지금 링크는 바로 끊겨요.</span>
              </p>
              <RevokeButton action={revokeShareAction} timetableId={plan.id}>
                공유 링크 끊기
              </RevokeButton>
            </div>
          )}
          <LinkForm
            timetableId={plan.id}
            name={plan.name}
            lastings={lastings(semester, timeZone, now)}
            isShared={share !== null}
          />
        </WayOut>
        <PicturePart timetableId={plan.id} name={plan.name} look={look === 'dark' ? 'dark' : 'light'} />
        <WayOut
          id="calendar"
          title="달력"
          lead="수업이 개강일부터 종강일까지 매주 들어가고, 공휴일에는 빠져요. 구독하면 시간표가 바뀔 때 달력도 따라 바뀌어요."
        >
          <FileLink href={`${file}/calendar.ics`}>달력 파일 받기</FileLink>
          {feed && (
            <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
              <p className="text-14">
                구독 주소가 열려 있어요.
                <span className="block text-13 text-ink-3">새로 만들면 지금 주소는 바로 끊겨요.</span>
              </p>
              <RevokeButton action={revokeFeedAction} timetableId={plan.id}>
                구독 주소 끊기
              </RevokeButton>
            </div>
          )}
          <FeedForm timetableId={plan.id} name={plan.name} isFed={feed !== null} />
        </WayOut>
        <WayOut
          id="paper"
          title="인쇄와 파일"
          lead="모람 파일에는 메모까지 들어 있고, 나중에 다시 들일 수 있어요."
        >
          <p className="flex flex-wrap gap-2">
            <a href={`/timetables/${plan.id}/print`} className={buttonClass({ tone: 'line', size: 's' })}>
              <Icon name="print" className="size-[1.25em]" />
              인쇄하기
            </a>
            <FileLink href={`${file}/plan.json`}>모람 파일 받기</FileLink>
          </p>
        </WayOut>
      </div>
    </>
  )
}

function FileLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} download className={buttonClass({ tone: 'line', size: 's' })}>
      <Icon name="download" className="size-[1.25em]" />
      {children}
    </a>
  )
}
