import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-shapes'
import type { SummaryView } from '@/lib/imports/import-schema'

/** What the file does to the catalogue, in five numbers. */
export function Tiles({ summary }: { summary: SummaryView }) {
  const look = summary.warnings + summary.errors

  return (
    <dl
      aria-label="달라지는 것"
      className="grid grid-cols-3 border-y border-line-2 wide:grid-cols-5 max-wide:[&>:nth-child(-n+3)]:border-b max-wide:[&>:nth-child(3n+1)]:border-l-0 max-wide:[&>:nth-child(3n+1)]:pl-0 wide:[&>:first-child]:border-l-0 wide:[&>:first-child]:pl-0"
    >
      <Tile icon="plus" name="새 분반" count={summary.new} />
      <Tile icon="write" name="바뀐 분반" count={summary.changed} />
      <Tile icon="minus" name="없어진 분반" count={summary.removed} />
      <Tile icon="equal" name="그대로" count={summary.unchanged} />
      <Tile icon="alert" name="살펴볼 행" count={look} warn={look > 0} />
    </dl>
  )
}

type TileProps = { icon: IconName; name: string; count: number; warn?: boolean }

function Tile({ icon, name, count, warn = false }: TileProps) {
  return (
    <div className="flex flex-col-reverse border-l border-line py-3.5 pl-3.5 wide:pl-[18px]">
      <dt className="flex items-center gap-1.5 text-13 text-ink-3">
        <Icon name={icon} className="size-4" />
        {name}
      </dt>
      <dd className={`text-26/tight font-650 tracking-[-.03em] tabular-nums ${warn ? 'text-warn' : ''}`}>
        {count.toLocaleString('ko-KR')}
      </dd>
    </div>
  )
}
