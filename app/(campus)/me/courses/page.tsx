import type { Metadata } from 'next'
import { AddTakenForm } from '@/components/grades/add-taken-form'
import { TakenList } from '@/components/grades/taken-list'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { Button, ButtonLink } from '@/components/ui/button'
import { Pager } from '@/components/ui/pager'
import { EmptyState } from '@/components/ui/state-page'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { opened } from '@/lib/grades/opened'
import { getGrades } from '@/lib/grades/queries'
import { listTaken } from '@/lib/grades/taken-queries'
import { listWritten } from '@/lib/reviews/queries'

export const metadata: Metadata = { title: '들은 과목' }

const perPage = 50

export default async function TakenPage({ searchParams }: PageProps<'/me/courses'>) {
  const [viewer, { q, cursor }] = await Promise.all([show(requireViewer()), searchParams])
  const words = typeof q === 'string' ? q.trim() : ''
  const [{ items, nextCursor }, { semesters }, written] = await Promise.all([
    show(listTaken.untrusted(viewer, { ...(words ? { q: words } : {}), cursor, limit: perPage })),
    show(getGrades(viewer, {})),
    show(listWritten(viewer, {})),
  ])
  const { sheets, others } = opened(semesters, undefined)
  const known = [...new Set([...sheets.map(({ semester }) => semester).toReversed(), ...others])]
  const query = words ? `&q=${encodeURIComponent(words)}` : ''

  return (
    <>
      <PageBar title="들은 과목" back="/me">
        <ButtonLink href="/grades" tone="bare" size="s">
          학점
        </ButtonLink>
      </PageBar>
      <PageHead
        title="들은 과목"
        lead="지난 학기와 이번 학기의 대표 시간표에 있는 수업과 직접 더한 과목이에요."
      >
        <ButtonLink href="/grades" size="s">
          학점 계산
        </ButtonLink>
      </PageHead>
      <search>
        <form method="get" className="flex items-center gap-2 pt-4">
          <label className="flex min-h-12 min-w-0 flex-1 items-center rounded-ctl px-3.5 edge">
            <span className="sr-only">들은 과목 찾기</span>
            <input
              type="search"
              name="q"
              defaultValue={words}
              maxLength={100}
              placeholder="과목, 교수, 학수번호, 초성"
              className="w-full min-w-0 self-stretch bg-transparent text-prose/normal"
            />
          </label>
          <Button type="submit" className="min-h-12">
            찾기
          </Button>
        </form>
      </search>
      <AddTakenForm semesters={known} />
      {items.length === 0 ? (
        <EmptyState
          title={words ? `‘${words}’에 맞는 과목이 없어요` : '아직 들은 과목이 없어요'}
          text={
            words
              ? '다른 말로 찾거나 모두 볼 수 있어요.'
              : '시간표를 만들면 그 수업이 여기에 모여요. 예전에 들은 과목은 직접 더할 수 있어요.'
          }
          action={
            words ? (
              <ButtonLink href="/me/courses">모두 보기</ButtonLink>
            ) : (
              <ButtonLink href="/timetables">시간표 보기</ButtonLink>
            )
          }
        />
      ) : (
        <>
          <TakenList courses={items} written={written} />
          <Pager
            older={nextCursor ? `/me/courses?cursor=${nextCursor}${query}` : undefined}
            newest={cursor ? `/me/courses?${query.slice(1)}` : undefined}
            olderLabel="이전 학기"
          />
        </>
      )}
    </>
  )
}
