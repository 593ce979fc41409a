/** A list of rows on its way, at the height of real rows. */
export function RowsSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div role="status" aria-label="불러오는 중" className="late">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move.
        <div key={index} className="space-y-2 border-b border-line py-4">
          <span className="block h-4 w-3/5 rounded-cell bg-sunken" />
          <span className="block h-3 w-11/12 rounded-cell bg-sunken" />
          <span className="block h-3 w-1/4 rounded-cell bg-sunken" />
        </div>
      ))}
    </div>
  )
}
