import type { Metadata } from 'next'
import { Dock } from '@/components/imports/dock'
import { semesterText } from '@/components/imports/import-list'
import { MappingForm } from '@/components/imports/mapping-form'
import { Outcome } from '@/components/imports/outcome'
import { Steps } from '@/components/imports/steps'
import { Tiles } from '@/components/imports/tiles'
import { wantedRows } from '@/components/imports/wanted-rows'
import { stepOf, studioTitles } from '@/components/imports/words'
import { PageBar } from '@/components/shell/page-bar'
import { show } from '@/lib/core/show'
import { getImport } from '@/lib/imports/queries'
import { administrator } from '../../../administrator'
import { RowsPart } from './rows-part'

export const metadata: Metadata = { title: '과목표 들이기' }

export default async function ImportPage({ params, searchParams }: PageProps<'/admin/catalogue/[importId]'>) {
  const viewer = await administrator()
  const { importId } = await params
  const view = await show(getImport(viewer, { importId }))
  const { status, summary, mapping } = view
  const title = `${semesterText(view.semester)}, ${studioTitles[status]}`
  const correctable = mapping !== null && (status === 'needs_mapping' || status === 'ready')
  const wanted = wantedRows(await searchParams, summary)
  const rows = summary && <RowsPart viewer={viewer} importId={importId} summary={summary} wanted={wanted} />

  return (
    <>
      <PageBar title={title} small="관리 · 과목표 들이기" back="/admin/catalogue" />
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 py-4 wide:pt-0 wide:pb-[18px]">
        <div className="hidden min-w-0 wide:block">
          <p className="text-13 text-ink-3">관리 · 과목표 들이기</p>
          <h1 className="text-26 text-balance">{title}</h1>
        </div>
        <Steps
          current={stepOf(status, mapping !== null)}
          done={status === 'done' || status === 'rolled_back'}
        />
      </div>
      {summary ? <Tiles summary={summary} /> : <hr className="border-line-2" />}
      <Outcome view={view} />
      {correctable ? (
        <div className="grid gap-x-12 gap-y-8 pt-5 desk:grid-cols-[344px_minmax(0,1fr)]">
          <section aria-labelledby="mapping" className="min-w-0">
            <div className="flex items-baseline justify-between gap-3 pb-1">
              <h2 id="mapping" className="flex-none text-16 font-620">
                열 맞추기
              </h2>
              <span className="truncate text-13 text-ink-3">{view.fileName}</span>
            </div>
            <MappingForm
              importId={importId}
              mapping={mapping}
              universityName={viewer.university.name}
              needed={status === 'needs_mapping'}
            />
          </section>
          {rows}
        </div>
      ) : (
        rows && <div className="pt-5">{rows}</div>
      )}
      <Dock view={view} />
    </>
  )
}
