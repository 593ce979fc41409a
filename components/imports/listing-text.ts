import { weekdays } from '@/lib/catalogue/meeting'
import type { ListingView } from '@/lib/imports/import-schema'

const partWords: Record<string, string> = {
  title: '과목 이름',
  professor: '교수',
  targets: '대상',
  halfCredits: '학점',
  capacity: '정원',
  freshmanCapacity: '신입생 정원',
  language: '강의 언어',
  mode: '수업 방식',
  remark: '비고',
  rawTime: '시간 글',
  rawPlace: '강의실 글',
  meetings: '시간과 강의실',
}

type Listed = Pick<ListingView, 'title' | 'number'>

/** 확률과 통계 02 */
export function sectionText({ title, number }: Listed): string {
  return number ? `${title} ${number}` : title
}

/** 화·목 12:00–13:15 자연112, 금 09:00–10:50 자연113 */
export function meetingsText(meetings: ListingView['meetings']): string {
  const days = new Map<string, string[]>()
  for (const { day, start, end, kind, rooms } of meetings) {
    const rest = [`${start}–${end}`, rooms.join('·'), kind && `(${kind})`].filter(Boolean).join(' ')
    days.set(rest, [...(days.get(rest) ?? []), weekdays[day] ?? ''])
  }
  return [...days].map(([rest, names]) => `${names.join('·')} ${rest}`).join(', ')
}

/** What the file has for time and place, as one line. */
export function rawText({ rawTime, rawPlace }: ListingView): string {
  return [rawTime, rawPlace].filter(Boolean).join(' · ')
}

export type Difference = { name: string; before: string; after: string }

/** What became different, in words. Where the meetings did, the text that they were read from need not be told. */
export function differencesOf(parts: string[], before: ListingView, after: ListingView): Difference[] {
  const told = parts.filter((part) => !(parts.includes('meetings') && part.startsWith('raw')))

  return told.map((part) => ({
    name: partWords[part] ?? part,
    before: partText(part, before),
    after: partText(part, after),
  }))
}

function partText(part: string, listing: ListingView): string {
  if (part === 'meetings') return meetingsText(listing.meetings) || '시간 없음'
  if (part === 'halfCredits') return numberText(listing.credits)
  if (part === 'targets') return listing.targets.map(targetText).join(' · ') || '없음'

  const value = listing[part as keyof ListingView]
  return typeof value === 'string' ? value || '없음' : numberText(typeof value === 'number' ? value : null)
}

function numberText(value: number | null): string {
  return value === null ? '없음' : String(value)
}

function targetText({ department, year, classification }: ListingView['targets'][number]): string {
  return [department, year, classification].filter(Boolean).join(' ')
}
