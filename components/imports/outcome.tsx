import { ButtonLink } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { rollBackImportAction } from '@/lib/imports/actions'
import type { ImportView, SummaryView } from '@/lib/imports/import-schema'
import { AnswerForm } from './answer-form'
import { Report } from './report'
import { undoText } from './words'

/** How an import ended: a version that can be taken back, or why there is none. */
export function Outcome({ view }: { view: ImportView }) {
  const { id, status, version, summary, failure, reversible } = view

  if (status === 'failed') {
    return (
      <div className="grid justify-items-start gap-4 pt-5">
        <FormMessage>{failure}</FormMessage>
        <ButtonLink href="/admin/catalogue" icon="upload">
          파일 다시 올리기
        </ButtonLink>
      </div>
    )
  }
  if (!summary || (status !== 'done' && status !== 'rolled_back')) return null

  return (
    <section aria-labelledby="version" className="border-b border-line-2 py-5">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="min-w-0">
          <h2 id="version" className="text-16 font-620">
            {status === 'done' ? `버전 ${version}, 반영했어요` : `버전 ${version}, 되돌렸어요`}
          </h2>
          <p className="text-14 text-ink-2">{sentence(status, reversible, summary)}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {summary.warnings + summary.errors > 0 && <Report importId={id} />}
          {reversible && (
            <AnswerForm importId={id} action={rollBackImportAction} tone="line" pending="되돌리는 중">
              되돌리기
            </AnswerForm>
          )}
        </div>
      </div>
    </section>
  )
}

function sentence(status: 'done' | 'rolled_back', reversible: boolean, summary: SummaryView): string {
  if (status === 'rolled_back') return '과목표는 이것을 반영하기 전과 같아요.'
  if (!reversible) return '그 뒤에 반영한 것이 있어서 이것만 되돌릴 수는 없어요.'

  return undoText(summary)
}
