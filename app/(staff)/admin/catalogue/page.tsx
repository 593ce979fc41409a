import type { Metadata } from 'next'
import { ImportList } from '@/components/imports/import-list'
import { NewImportForm } from '@/components/imports/new-import-form'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { ButtonLink } from '@/components/ui/button'
import { Pager } from '@/components/ui/pager'
import { nearSemesters } from '@/lib/catalogue/near-semesters'
import { spokenSemester } from '@/lib/catalogue/semester'
import { show } from '@/lib/core/show'
import { datedAt } from '@/lib/core/time'
import { listImports } from '@/lib/imports/queries'
import { administrator } from '../../administrator'

export const metadata: Metadata = { title: '과목표 들이기' }

export default async function ImportsPage({ searchParams }: PageProps<'/admin/catalogue'>) {
  const viewer = await administrator()
  const { cursor } = await searchParams
  const { items, nextCursor } = await show(listImports(viewer, typeof cursor === 'string' ? { cursor } : {}))
  const now = new Date()
  const semesters = nearSemesters(now.toISOString().slice(0, 10)).map(({ year, term }) => ({
    name: `${year}-${term}`,
    words: spokenSemester(year, term),
  }))

  return (
    <>
      <PageBar title="과목표 들이기" small={viewer.university.name} back="/me" />
      <PageHead title="과목표 들이기" lead={`관리 · ${viewer.university.name}`}>
        <ButtonLink href="/admin/graduation" tone="line" icon="graduation">
          졸업 요건
        </ButtonLink>
      </PageHead>
      <div className="grid gap-x-12 gap-y-10 pt-5 desk:grid-cols-[344px_minmax(0,1fr)]">
        <section aria-labelledby="new-import">
          <h2 id="new-import" className="pb-3 text-16 font-620">
            새로 들이기
          </h2>
          <NewImportForm semesters={semesters} />
        </section>
        <section aria-labelledby="imports" className="min-w-0">
          <h2 id="imports" className="text-16 font-620">
            들인 것
          </h2>
          <ImportList imports={items.map(datedAt(now, viewer.university.timeZone))} />
          <Pager
            newest={cursor ? '/admin/catalogue' : undefined}
            older={nextCursor ? `/admin/catalogue?cursor=${nextCursor}` : undefined}
            olderLabel="이전 것"
          />
        </section>
      </div>
    </>
  )
}
