import { Button } from '@/components/ui/button'
import { shortSemester } from '@/lib/catalogue/semester'
import type { SheetView } from '@/lib/grades/schema'
import type { GradeDesk } from './grade-desk'

/** Another window saved first: which of the two stays is one's own to say, and neither is lost. */
export function ConflictBar({ conflict, desk }: { conflict: SheetView; desk: GradeDesk }) {
  return (
    <div role="alert" className="mt-4 rounded-ctl bg-warn-wash px-3.5 py-3 text-14 text-warn">
      <p className="font-600">
        {shortSemester(conflict.semester)} 성적표를 다른 창에서 먼저 고쳤어요. 여기서 고친 것은 아직 저장하지
        않았어요.
      </p>
      <p className="pt-0.5">
        그쪽 내용:{' '}
        {conflict.rows.map(({ title, grade }) => `${title} ${grade ?? '–'}`).join(', ') || '과목 없음'}
      </p>
      <div className="flex flex-wrap gap-2 pt-2.5">
        <Button size="s" onClick={desk.yield}>
          그쪽 내용 쓰기
        </Button>
        <Button size="s" onClick={desk.insist}>
          여기 내용으로 저장
        </Button>
      </div>
    </div>
  )
}
