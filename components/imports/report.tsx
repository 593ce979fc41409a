import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/** Every remark as a table that opens in a spreadsheet. */
export function Report({ importId }: { importId: string }) {
  return (
    <a
      href={`/api/v1/admin/catalogue/imports/${importId}/report`}
      download
      className={buttonClass({ tone: 'line' })}
    >
      <Icon name="download" className="size-[1.25em]" />
      살펴볼 행 내려받기
    </a>
  )
}
