import { creditsOf } from '@/lib/grades/average'
import type { Share } from '@/lib/grades/shares'

/** How the credits fall among the grades: a table that draws its numbers as bars. */
export function GradeShares({ shares }: { shares: readonly Share[] }) {
  const most = Math.max(1, ...shares.map(({ percent }) => percent))

  return (
    <table className="w-full text-left text-13/[1.75] tabular-nums">
      <caption className="sr-only">성적마다 받은 학점</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">성적</th>
          <th scope="col">학점</th>
          <th scope="col">비율</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ grade, halfCredits, percent }) => (
          <tr key={grade}>
            <th scope="row" className="w-[34px] font-600 text-ink-2">
              {grade}
            </th>
            <td>
              <svg
                aria-hidden="true"
                viewBox="0 0 100 8"
                preserveAspectRatio="none"
                className="inline-block h-2 w-full rounded-bar bg-sunken"
              >
                <rect width={(percent * 100) / most} height="8" rx="1" className="fill-primary" />
              </svg>
              <span className="sr-only">{creditsOf(halfCredits)}학점</span>
            </td>
            <td className="w-[44px] text-right text-ink-3">{percent}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
