import { Icon } from '@/components/ui/icon'
import type { Saving } from './grade-desk'

/** How far what one wrote has come; a problem offers to try again. */
export function SavingLine({ saving, onRetry }: { saving: Saving; onRetry: () => void }) {
  const problem = typeof saving === 'string' ? null : saving.problem

  return (
    <span role="status" className="scripted inline-flex items-center gap-1.5 text-12 text-ink-3">
      {problem !== null ? (
        <>
          <Icon name="alert" firm className="size-3.5 text-danger" />
          <span className="text-danger">{problem}</span>
          <button type="button" onClick={onRetry} className="font-600 text-primary underline">
            다시 저장
          </button>
        </>
      ) : (
        <>
          {saving === 'saved' && <Icon name="check" firm className="size-3.5 text-primary" />}
          {words[saving as keyof typeof words]}
        </>
      )}
    </span>
  )
}

const words = {
  saved: '저장했어요',
  saving: '저장하는 중',
  incomplete: '고칠 칸이 있어서 아직 저장하지 않았어요',
}
