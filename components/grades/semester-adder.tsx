import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { shortSemester } from '@/lib/catalogue/semester'

/** Opens a sheet for a semester that no timetable tells of. */
export function SemesterAdder({ semesters }: { semesters: readonly string[] }) {
  return (
    <details className="pt-4 text-14">
      <summary className="w-fit py-1 font-600 text-primary">다른 학기 더하기</summary>
      <form action="/grades" method="get" className="flex items-end gap-3 pt-2">
        <div className="w-44">
          <Select
            label="학기"
            name="semester"
            options={semesters.map((value) => ({ value, label: shortSemester(value) }))}
          />
        </div>
        <Button type="submit" className="min-h-12">
          열기
        </Button>
      </form>
    </details>
  )
}
