import type { IssueView, SummaryView } from '@/lib/imports/import-schema'
import type { ImportStatus } from '@/lib/imports/import-status'
import type { Field } from '@/lib/sheets/field'

export const fieldWords: Record<Field, string> = {
  code: '과목 코드',
  number: '분반',
  title: '과목 이름',
  subtitle: '부제',
  professor: '교수',
  time: '시간',
  place: '강의실',
  credits: '학점',
  classification: '이수구분',
  department: '학과',
  year: '학년',
  capacity: '정원',
  language: '강의 언어',
  mode: '수업 방식',
  remark: '비고',
  team: '함께 가르치는 교수',
  term: '학기',
}

type Tone = 'plain' | 'line' | 'warn' | 'bad'
type Said = { label: string; tone: Tone }

export const statusWords: Record<ImportStatus, Said> = {
  reading: { label: '읽는 중', tone: 'line' },
  needs_mapping: { label: '열 맞추기', tone: 'warn' },
  ready: { label: '미리 보기', tone: 'warn' },
  committing: { label: '반영하는 중', tone: 'line' },
  done: { label: '반영', tone: 'plain' },
  failed: { label: '반영하지 않음', tone: 'line' },
  rolled_back: { label: '되돌림', tone: 'line' },
}

/** What follows the semester in the studio's title. */
export const studioTitles: Record<ImportStatus, string> = {
  reading: '파일 읽기',
  needs_mapping: '열 맞추기',
  ready: '미리 보기',
  committing: '반영하기',
  done: '반영했어요',
  failed: '반영하지 않았어요',
  rolled_back: '되돌렸어요',
}

export const levelWords: Record<IssueView['level'], Said> = {
  error: { label: '빠짐', tone: 'bad' },
  warning: { label: '주의', tone: 'warn' },
  info: { label: '알림', tone: 'line' },
}

/** Where in the studio an import stands: the last step is 4. */
export const stepNames = ['파일', '열 맞추기', '미리 보기', '반영'] as const

export function stepOf(status: ImportStatus, hasMapping: boolean): number {
  switch (status) {
    case 'reading':
      return 1
    case 'needs_mapping':
      return 2
    case 'ready':
      return 3
    case 'failed':
      return hasMapping ? 3 : 1
    default:
      return 4
  }
}

/** What taking a version back does, in one sentence. */
export function undoText({ new: added, changed, removed }: SummaryView): string {
  const undone = [
    { count: added, what: '새 분반', and: '없어지고', last: '없어져요' },
    { count: changed, what: '바뀐 분반', and: '예전대로 돌아가고', last: '예전대로 돌아가요' },
    { count: removed, what: '없어진 분반', and: '다시 생기고', last: '다시 생겨요' },
  ].filter(({ count }) => count > 0)
  if (undone.length === 0) return '달라진 것이 없어서 되돌려도 그대로예요.'

  const told = undone.map(({ count, what, and, last }, index) => {
    const becomes = index === undone.length - 1 ? last : and
    return `${what} ${count.toLocaleString('ko-KR')}개가 ${becomes}`
  })
  return `되돌리면 ${told.join(', ')}.`
}
