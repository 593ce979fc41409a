import type { Metadata } from 'next'
import { PackEditor } from '@/components/graduation/pack-editor'
import { RemovePack } from '@/components/graduation/remove-pack'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { FormMessage } from '@/components/ui/form-message'
import { show } from '@/lib/core/show'
import { getPack } from '@/lib/graduation/pack-queries'
import { packTextOf, readPackText } from '@/lib/graduation/pack-text'
import { administrator } from '../../../administrator'

export const metadata: Metadata = { title: '졸업 요건 고치기' }

export default async function PackPage({ params, searchParams }: PageProps<'/admin/graduation/[packId]'>) {
  const viewer = await administrator()
  const { packId } = await params
  const { saved } = await searchParams
  const { title, rules, version } = await show(getPack.untrusted(viewer, { packId }))
  const text = packTextOf(rules)

  return (
    <>
      <PageBar title={title} small="관리 · 졸업 요건" back="/admin/graduation" />
      <PageHead title={title} lead="관리 · 졸업 요건" />
      {saved && (
        <div className="pt-4">
          <FormMessage tone="good">저장했어요. 학생에게는 바로 이 요건으로 보여요.</FormMessage>
        </div>
      )}
      <PackEditor
        text={text}
        reading={readPackText(text)}
        fields={{ packId, version: String(version) }}
        current={`/admin/graduation/${packId}`}
      />
      <RemovePack packId={packId} />
    </>
  )
}
