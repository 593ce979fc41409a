import { Icon } from '@/components/ui/icon'
import { shortSemester } from '@/lib/catalogue/semester'
import type { StandingView } from '@/lib/graduation/schema'
import { Track } from './track'

type AreaTableProps = { standing: StandingView; planned: boolean }
type AreaView = StandingView['areas'][number]

/** What each area asks and has, as bars and as numbers, with the courses behind them. */
export function AreaTable({ standing: { areas, free }, planned }: AreaTableProps) {
  return (
    <table className="w-full text-14">
      <thead>
        <tr className="border-b border-line-2 text-left text-12 text-ink-3">
          <th className="py-2.5 font-600">영역</th>
          <th className="py-2.5 pl-3 text-right font-600 whitespace-nowrap">채운 학점</th>
          <th className="py-2.5 pl-4 text-right font-600 whitespace-nowrap">남은 학점</th>
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <AreaRow key={area.name} area={area} planned={planned} />
        ))}
        {free.length > 0 && (
          <tr className="border-b border-line align-top">
            <td className="py-2.5">
              <b className="font-600">그 밖의 과목</b>
              <span className="block text-13 text-ink-3">전체 학점에만 들어가요</span>
              <Courses courses={free} />
            </td>
            <td className="py-2.5 pl-3 text-right tabular-nums">
              {free.filter(({ state }) => state === 'passed').reduce((sum, { credits }) => sum + credits, 0)}
            </td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  )
}

function AreaRow({ area, planned }: { area: AreaView; planned: boolean }) {
  const { name, classifications, atMost, needed, passed, left, leftAfter, courses } = area
  const others = classifications.filter((classification) => classification !== name)
  const facts = [others.join(', '), atMost !== null && `${atMost}학점까지 세요`].filter(Boolean)

  return (
    <tr className="border-b border-line align-top">
      <td className="w-full py-2.5">
        <b className="font-600">{name}</b>
        <span className="block text-13 text-ink-3">{facts.join(' · ')}</span>
        {needed > 0 && (
          <span className="block max-w-[420px] pt-1.5">
            <Track name={name} tally={area} />
          </span>
        )}
        <Courses courses={courses} />
      </td>
      <td className="py-2.5 pl-3 text-right whitespace-nowrap tabular-nums">
        {passed} {needed > 0 && <span className="text-ink-3">/ {needed}</span>}
        {area.planned > 0 && <span className="block text-13 text-ink-2">계획 +{area.planned}</span>}
      </td>
      <td className="py-2.5 pl-4 text-right whitespace-nowrap tabular-nums">
        {needed > 0 && (left === 0 ? <Met /> : <b className="font-650">{left}</b>)}
        {planned && leftAfter < left && (
          <span className="block text-13 text-ink-2">
            {leftAfter === 0 ? '계획대로면 다 채워요' : `계획대로면 ${leftAfter}`}
          </span>
        )}
      </td>
    </tr>
  )
}

function Met() {
  return (
    <span className="inline-flex items-center gap-1 text-13 font-600 text-primary">
      <Icon name="check" firm className="size-4" />
      채웠어요
    </span>
  )
}

function Courses({ courses }: Pick<AreaView, 'courses'>) {
  if (courses.length === 0) return null

  return (
    <details className="group">
      <summary className="relative flex w-fit list-none items-center gap-1 pt-1.5 text-13 text-ink-2 after:absolute after:inset-x-0 after:-inset-y-1 hover:text-primary">
        <Icon name="next" className="size-3.5 group-open:rotate-90" />
        과목 {courses.length}
      </summary>
      <ul className="pt-1 text-13 text-ink-2">
        {courses.map(({ title, credits, semester, state }) => (
          <li key={`${semester} ${title} ${credits}`} className="flex flex-wrap gap-x-1.5 py-0.5">
            {title}
            <span className="text-ink-3 tabular-nums">
              {credits}학점 · {shortSemester(semester)}
              {state === 'planned' && ' · 계획'}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
