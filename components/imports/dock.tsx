import type { ReactNode } from 'react'
import { cancelImportAction, commitImportAction } from '@/lib/imports/actions'
import type { ImportView } from '@/lib/imports/import-schema'
import { AnswerForm } from './answer-form'
import { ImportProgress } from './progress'
import { Report } from './report'

/** What stands under the studio at every width: how far it is, and the answers that are possible now. */
export function Dock({ view }: { view: ImportView }) {
  const { id, status, summary } = view

  switch (status) {
    case 'reading':
    case 'committing':
      return (
        <Bar>
          <ImportProgress
            key={status}
            importId={id}
            words={status === 'reading' ? '파일을 읽고 있어요' : '과목표에 반영하고 있어요'}
            progress={view.progress}
          />
          <Answers note={status === 'reading' ? untouched : '끝날 때까지 예전 과목표가 보여요'}>
            <AnswerForm importId={id} action={cancelImportAction} tone="line" pending="멈추는 중">
              취소
            </AnswerForm>
          </Answers>
        </Bar>
      )
    case 'needs_mapping':
    case 'ready': {
      const count = summary ? summary.new + summary.changed + summary.removed : 0
      return (
        <Bar>
          <Answers note={count === 0 && summary ? '과목표와 똑같아서 반영할 것이 없어요' : untouched}>
            {summary && summary.warnings + summary.errors > 0 && (
              <Report importId={id} className="max-wide:hidden" />
            )}
            <AnswerForm importId={id} action={cancelImportAction} tone="line" pending="닫는 중">
              {count === 0 && summary ? '닫기' : '취소'}
            </AnswerForm>
            {count > 0 && (
              <AnswerForm importId={id} action={commitImportAction} tone="go" pending="맡기는 중">
                {count.toLocaleString('ko-KR')}건 반영하기
              </AnswerForm>
            )}
          </Answers>
        </Bar>
      )
    }
    default:
      return null
  }
}

const untouched = '아직 아무것도 바뀌지 않았어요'

function Bar({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-[calc(var(--tabs)+var(--safe))] z-4 -mx-gutter mt-4 flex flex-wrap items-center gap-x-5 gap-y-3 border-t border-line-2 bg-paper px-gutter py-3.5 wide:bottom-0 wide:-mb-16">
      {children}
    </div>
  )
}

function Answers({ note, children }: { note: string; children: ReactNode }) {
  return (
    <div className="ml-auto flex flex-wrap items-center justify-end gap-2 wide:gap-3">
      <span className="text-right text-13 text-ink-3 max-wide:basis-full">{note}</span>
      {children}
    </div>
  )
}
