import { UndoBar } from '@/components/ui/undo-bar'
import { withdrawReportAction } from '@/lib/moderation/actions'
import type { ItemKind } from '@/lib/moderation/item'

/** Said once, on the page to which a report leads back; `itemId` comes from its address. */
export function JustReported({ kind, itemId }: { kind: ItemKind; itemId: unknown }) {
  if (typeof itemId !== 'string') return null

  return (
    <UndoBar
      text="신고했어요. 나에게는 접어서 보여 드려요."
      action={withdrawReportAction}
      fields={{ kind, itemId }}
    />
  )
}
