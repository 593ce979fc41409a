import { clsx } from 'clsx'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/** Every remark as a table that opens in a spreadsheet. */
export function Report({ importId, className }: { importId: string; className?: string }) {
  return (
    <a
      href={`/api/v1/admin/catalogue/imports/${importId}/report`}
      download
      className={clsx(buttonClass({ tone: 'line' }), className)}
    >
      <Icon name="download" className="size-[1.25em]" />
      살펴볼 행 내려받기
    </a>
  )
}
