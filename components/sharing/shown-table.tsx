import { codeText, creditsText } from '@/lib/catalogue/wording'
import type { ShownEntry } from '@/lib/timetables/shown'
import { entryTimeText } from '@/lib/timetables/wording'

/** The week in words, with what has no time as well. */
export function ShownTable({ entries }: { entries: readonly ShownEntry[] }) {
  return (
    <table className="w-full border-collapse text-left text-13 tabular-nums [&_td]:py-2 [&_td]:pr-3 [&_td]:align-top [&_th]:py-2 [&_th]:pr-3 [&_tr]:break-inside-avoid [&_tr]:border-b [&_tr]:border-line">
      <caption className="sr-only">담은 수업</caption>
      <thead>
        <tr>
          <th scope="col">수업</th>
          <th scope="col">시간과 장소</th>
          <th scope="col">교수</th>
          <th scope="col" className="text-right">
            학점
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row" className="font-650">
              {entry.title}
              {entry.section && (
                <span className="block text-12 font-400 whitespace-nowrap text-ink-3">
                  {codeText(entry.section)}
                </span>
              )}
            </th>
            <td>{entryTimeText(entry)}</td>
            <td className="break-keep">{entry.professor}</td>
            <td className="text-right whitespace-nowrap">
              {entry.credits === null ? '' : creditsText(entry.credits)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
