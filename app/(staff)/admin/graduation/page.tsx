import type { Metadata } from 'next'
import { PackList } from '@/components/graduation/pack-list'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { ButtonLink } from '@/components/ui/button'
import { Pager } from '@/components/ui/pager'
import { UndoBar } from '@/components/ui/undo-bar'
import { show } from '@/lib/core/show'
import { restorePackAction } from '@/lib/graduation/actions'
import { listPacks } from '@/lib/graduation/pack-queries'
import { administrator } from '../../administrator'

export const metadata: Metadata = { title: '졸업 요건' }

export default async function PacksPage({ searchParams }: PageProps<'/admin/graduation'>) {
  const viewer = await administrator()
  const { cursor, undo } = await searchParams
  const { items, nextCursor } = await show(listPacks.untrusted(viewer, { cursor, limit: 50 }))
  const fresh = (
    <ButtonLink href="/admin/graduation/new" tone="go" icon="plus">
      새로 쓰기
    </ButtonLink>
  )

  return (
    <>
      <PageBar title="졸업 요건" small={viewer.university.name} back="/me" />
      <PageHead title="졸업 요건" lead={`관리 · ${viewer.university.name}`}>
        {fresh}
      </PageHead>
      <div className="max-w-post">
        <PackList packs={items} />
        <Pager
          newest={cursor === undefined ? undefined : '/admin/graduation'}
          older={nextCursor ? `/admin/graduation?cursor=${nextCursor}` : undefined}
          olderLabel="이전 것"
        />
        <div className="pt-5 wide:hidden">{fresh}</div>
      </div>
      {typeof undo === 'string' && (
        <UndoBar text="요건을 지웠어요." action={restorePackAction} fields={{ packId: undo }} />
      )}
    </>
  )
}
