import { Icon } from '@/components/ui/icon'
import type { Rules } from '@/lib/graduation/pack-schema'
import { choiceText, yearsText } from '@/lib/graduation/wording'

/** A pack in words, as far as its text can be read. */
export function PackOutline({ rules }: { rules: Rules | null }) {
  if (rules === null) {
    return <p className="pt-3 text-14 text-ink-3">글을 읽을 수 있게 되면 여기에 풀어서 보여 드려요.</p>
  }
  const { title, department, entryYears, totalCredits, areas, required } = rules

  return (
    <>
      <p className="pt-3 text-16 font-650">{title}</p>
      <p className="text-13 text-ink-3">
        {department} · {yearsText(entryYears)} · {totalCredits}학점
      </p>
      <table className="mt-3 w-full text-14">
        <thead>
          <tr className="border-b border-line-2 text-left text-12 text-ink-3">
            <th className="py-2 font-600">영역</th>
            <th className="py-2 text-right font-600 whitespace-nowrap">채울 학점</th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ name, credits, atMost, ownDepartment, classifications }) => (
            <tr key={name} className="border-b border-line align-top">
              <td className="py-2 pr-3">
                <b className="font-600">{name}</b>
                <span className="block text-13 text-ink-3">
                  {classifications.join(', ')}
                  {ownDepartment && ' · 학과 과목만'}
                </span>
              </td>
              <td className="py-2 text-right whitespace-nowrap tabular-nums">
                {credits}
                {atMost !== null && <span className="block text-13 text-ink-3">최대 {atMost}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {required.length > 0 && (
        <>
          <h3 className="pt-5 text-14 font-650">꼭 들을 과목</h3>
          <ul>
            {required.map(({ classification, choose, courses }) => (
              <li
                key={courses.map(({ code }) => code).join(' ')}
                className="flex gap-2 border-b border-line py-2 text-14"
              >
                <Icon name="graduation" className="mt-[3px] size-4 text-ink-3" />
                <span className="min-w-0">
                  {courses.map(({ title: name, code }) => `${name}(${code})`).join(' · ')}
                  <span className="block text-13 text-ink-3">
                    {classification}
                    {courses.length > 1 && ` · ${choiceText(choose, courses.length)}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
