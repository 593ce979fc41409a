import type { Tally } from '@/lib/graduation/standing'

/** Credits as a bar: what is earned, then paler what is planned. */
export function Track({ name, tally, tall = false }: { name: string; tally: Tally; tall?: boolean }) {
  const { needed, passed, planned } = tally
  const share = (credits: number) => `${needed === 0 ? 100 : Math.min(100, (credits / needed) * 100)}%`
  const words = `${name} ${needed}학점 가운데 ${passed}학점${planned > 0 ? `, 계획대로면 ${passed + planned}학점` : ''}`

  return (
    <span
      role="img"
      aria-label={words}
      className={`relative block overflow-hidden rounded-bar bg-sunken ${tall ? 'h-2.5' : 'h-1.5'}`}
    >
      <i className="absolute inset-y-0 left-0 bg-heat-2" style={{ width: share(passed + planned) }} />
      <i className="absolute inset-y-0 left-0 bg-primary" style={{ width: share(passed) }} />
    </span>
  )
}
