import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { NewCell } from '@/components/ui/new-cell'

/** Stands on a plan until every change is answered. */
export function ChangeBanner({ timetableId, open }: { timetableId: string; open: number }) {
  if (open === 0) return null

  return (
    <Link
      href={`/timetables/${timetableId}/changes`}
      prefetch={false}
      className="flex min-h-11 items-center gap-2 rounded-ctl bg-warn-wash px-3.5 py-2 text-14 font-600 text-warn print:hidden"
    >
      <NewCell label={null} />
      바뀐 수업 {open}개가 답을 기다려요
      <Icon name="next" firm className="ml-auto size-4" />
    </Link>
  )
}
