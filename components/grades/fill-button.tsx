import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { draftOf, withBlank } from '@/lib/grades/draft'
import type { GradeDesk, Paper } from './grade-desk'

/** The form of the sheet: what stands elsewhere belongs to it by this. */
export const sheetFormId = 'sheet'

/** What the timetable has and the sheet has not comes at its end. Without scripts the form carries the wish. */
export function FillButton({ paper, desk }: { paper: Paper; desk: GradeDesk }) {
  const { semester, drafts, offered } = paper
  function fill() {
    if (offered.length === 0) {
      toast({ text: '시간표에 있는 과목은 모두 성적표에 있어요.' })
      return
    }
    desk.act(semester, withBlank([...drafts.slice(0, -1), ...offered.map(draftOf)]))
    toast({
      text: `시간표에서 ${offered.length}과목을 불러왔어요.`,
      action: { label: '되돌리기', run: desk.undo },
    })
  }

  return (
    <Button
      type="submit"
      form={sheetFormId}
      name="fill"
      value="1"
      size="s"
      icon="timetable"
      onClick={(event) => {
        event.preventDefault()
        fill()
      }}
    >
      시간표에서 불러오기
    </Button>
  )
}
