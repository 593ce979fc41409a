import type { Metadata } from 'next'
import Link from 'next/link'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { EditByHand } from '@/components/timetables/by-hand-form'
import { EntryForm, RemoveEntry } from '@/components/timetables/entry-form'
import { creditsText } from '@/lib/catalogue/wording'
import { notFound } from '@/lib/core/errors'
import { show } from '@/lib/core/show'
import { entryTimeText } from '@/lib/timetables/wording'
import { ownPlanAt } from '../../own-plan'

export const metadata: Metadata = { title: '담은 수업' }

export default async function EntryPage({
  params,
}: PageProps<'/timetables/[timetableId]/entries/[entryId]'>) {
  const [{ plan }, { entryId }] = await Promise.all([ownPlanAt(params), params])
  const entry = plan.entries.find(({ id }) => id === entryId)
  if (!entry) return show(Promise.reject(notFound()))

  const facts = [entry.professor, entry.credits === null ? '' : creditsText(entry.credits)]

  return (
    <>
      <PageBar title={entry.title} small={plan.name} back={`/timetables/${plan.id}`} />
      <PageHead title={entry.title} lead={plan.name} />
      <div className="pt-4">
        <p className="text-15 tabular-nums">{entryTimeText(entry)}</p>
        <p className="text-14 text-ink-2">{facts.filter(Boolean).join(' · ')}</p>
        {entry.section && (
          <Link
            href={`/courses/sections/${entry.section.id}`}
            className="inline-flex min-h-11 items-center text-14 font-600 text-primary"
          >
            강의 정보 보기
          </Link>
        )}
      </div>
      <EntryForm entry={entry} version={plan.version} />
      {entry.section === null && (
        <EditByHand
          entry={entry}
          fields={{ timetableId: plan.id, entryId: entry.id, version: String(plan.version) }}
        />
      )}
      <RemoveEntry entry={entry} />
    </>
  )
}
