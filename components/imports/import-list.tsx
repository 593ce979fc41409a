import Link from 'next/link'
import { Meta, When } from '@/components/ui/meta'
import { EmptyState } from '@/components/ui/state-page'
import { Tag } from '@/components/ui/tag'
import { semesterOf, spokenSemester } from '@/lib/catalogue/semester'
import type { Moment } from '@/lib/core/time'
import type { ImportLine } from '@/lib/imports/import-schema'
import { statusWords } from './words'

export type ShownImport = ImportLine & Moment

/** Imports under their semesters, the semester that moved last on top. */
export function ImportList({ imports }: { imports: readonly ShownImport[] }) {
  const semesters = [...new Set(imports.map(({ semester }) => semester))]
  if (semesters.length === 0) {
    return (
      <EmptyState
        title="아직 들인 과목표가 없어요"
        text="학교에서 받은 과목표 파일을 올리면, 반영하기 전에 무엇이 달라지는지 먼저 보여 드려요."
      />
    )
  }

  return semesters.map((semester) => (
    <section key={semester} aria-labelledby={`semester-${semester}`} className="pt-4 not-first-of-type:pt-8">
      <h3 id={`semester-${semester}`} className="border-b border-line-2 pb-2 text-16 font-620">
        {semesterText(semester)}
      </h3>
      <ul>
        {imports
          .filter((one) => one.semester === semester)
          .map((one) => (
            <ImportRow key={one.id} line={one} />
          ))}
      </ul>
    </section>
  ))
}

function ImportRow({ line }: { line: ShownImport }) {
  const { label, tone } = statusWords[line.status]

  return (
    <li className="border-b border-line">
      <Link
        href={`/admin/catalogue/${line.id}`}
        prefetch={false}
        className="group block py-3.5 hover:text-primary"
      >
        <span className="flex items-center gap-2">
          <Tag tone={tone}>{label}</Tag>
          <b className="min-w-0 truncate text-15 font-600">{line.fileName}</b>
        </span>
        <Meta className="mt-1.5">
          {line.version !== null && <span>버전 {line.version}</span>}
          {line.summary && <span>{changesText(line.summary)}</span>}
          {line.startedBy && <span>{line.startedBy}</span>}
          <When at={line.createdAt} text={line.whenText} full={line.fullTime} />
        </Meta>
      </Link>
    </li>
  )
}

function changesText({ new: added, changed, removed }: NonNullable<ImportLine['summary']>): string {
  const parts = [
    [added, '새로'],
    [changed, '바뀜'],
    [removed, '없어짐'],
  ] as const
  const told = parts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${name} ${count.toLocaleString('ko-KR')}`)

  return told.join(', ') || '달라진 것 없음'
}

/** `2026-2` as 2026년 2학기. */
export function semesterText(name: string): string {
  const semester = semesterOf(name)
  return semester ? spokenSemester(semester.year, semester.term) : name
}
