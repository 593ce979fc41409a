import type { Metadata } from 'next'
import { ReportForm } from '@/components/moderation/report-form'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { addressOf, itemNames } from '@/lib/moderation/item'
import { getItemToReport } from '@/lib/moderation/queries'

export const metadata: Metadata = { title: '신고' }

export default async function ReportPage({ params }: PageProps<'/reports/[kind]/[itemId]'>) {
  const [asked, viewer] = await Promise.all([params, show(requireViewer())])
  const item = await show(getItemToReport.untrusted(viewer, asked))
  const { kind, itemId, words, reason } = item

  return (
    <ReportForm
      name={itemNames[kind]}
      words={words}
      back={addressOf(item)}
      chosen={reason}
      fields={{ kind, itemId }}
    />
  )
}
