import type { Metadata } from 'next'
import { PackEditor } from '@/components/graduation/pack-editor'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { newId } from '@/lib/core/id'
import { firstPack, packTextOf, readPackText } from '@/lib/graduation/pack-text'
import { administrator } from '../../../administrator'

export const metadata: Metadata = { title: '졸업 요건 쓰기' }

export default async function NewPackPage() {
  const viewer = await administrator()
  const text = packTextOf(firstPack('모람학과', new Date().getUTCFullYear()))

  return (
    <>
      <PageBar title="졸업 요건 쓰기" small={viewer.university.name} back="/admin/graduation" />
      <PageHead title="졸업 요건 쓰기" lead={`관리 · ${viewer.university.name}`} />
      <PackEditor
        text={text}
        reading={readPackText(text)}
        fields={{ idempotencyKey: newId() }}
        current={undefined}
      />
    </>
  )
}
