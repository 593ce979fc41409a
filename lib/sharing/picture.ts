import { creditsText, semesterText } from '@/lib/catalogue/wording'
import type { ShownEntry, ShownPlan } from '@/lib/timetables/shown'
import { entryTimeText } from '@/lib/timetables/wording'
import { type Paint, paints } from './paint'
import { boxAt, column, heightOf, type PictureNode, row, words } from './picture-node'
import { weekIn } from './picture-week'
import type { PictureLook, PictureSize } from './schema'

export type Drawing = { width: number; height: number; tree: PictureNode }
type Plan = Pick<ShownPlan, 'name' | 'semester' | 'credits' | 'entries'>

/** Pixels. A4 has 300 to the inch. */
export const pictureFrames: Record<PictureSize, { width: number; height: number }> = {
  phone: { width: 1170, height: 2532 },
  square: { width: 1080, height: 1080 },
  a4: { width: 2480, height: 3508 },
  card: { width: 1200, height: 630 },
}

/** A plan as a picture: what is where, for a painter. */
export function pictureOf(plan: Plan, { size, look }: { size: PictureSize; look: PictureLook }): Drawing {
  const frame = pictureFrames[size]
  const paint = paints[look]
  const children = layouts[size](plan, paint)

  return {
    ...frame,
    tree: column(
      { ...frame, position: 'relative', background: paint.paper, fontFamily: 'Pretendard' },
      children,
    ),
  }
}

type Layout = (plan: Plan, paint: Paint) => PictureNode[]

const layouts: Record<PictureSize, Layout> = {
  // The clock of a locked phone has the upper third, its buttons the lowest stretch.
  phone: (plan, paint) => {
    const untimed = untimedOf(plan)
    const box = { x: 44, y: 900, width: 1082, height: 1330 - listHeight(untimed, 30, 3) }
    return [
      headAt({ x: 52, y: 824, width: 1066, size: 38 }, plan, paint),
      ...weekIn({ entries: plan.entries, box, size: 28, paint }),
      ...listAt({ x: 52, y: box.y + box.height + 24, width: 1066, size: 30, most: 3 }, untimed, paint),
    ]
  },
  square: (plan, paint) => {
    const untimed = untimedOf(plan)
    const box = { x: 44, y: 116, width: 992, height: 920 - listHeight(untimed, 24, 2) }
    return [
      headAt({ x: 52, y: 44, width: 976, size: 36 }, plan, paint),
      ...weekIn({ entries: plan.entries, box, size: 22, paint }),
      ...listAt({ x: 52, y: box.y + box.height + 18, width: 976, size: 24, most: 2 }, untimed, paint),
    ]
  },
  a4: (plan, paint) => [
    headAt({ x: 150, y: 140, width: 2180, size: 76 }, plan, paint),
    ...weekIn({
      entries: plan.entries,
      box: { x: 136, y: 300, width: 2208, height: 2050 },
      size: 42,
      paint,
    }),
    ...tableAt({ x: 150, y: 2420, width: 2180, height: 950 }, plan.entries, paint),
  ],
  card: (plan, paint) => [
    boxAt(
      { x: 60, y: 60, width: 330, height: 510 },
      { flexDirection: 'column', justifyContent: 'space-between' },
      [
        column({}, [
          words(plan.name, { size: 46, colour: paint.ink, weight: 700, lines: 3, room: 330 }),
          words(semesterText(plan.semester), { size: 30, colour: paint.soft }),
          words(countText(plan), { size: 30, colour: paint.soft }),
        ]),
        row({}, [
          column({ width: 22, height: 22, background: paint.primary, borderRadius: 4 }, []),
          column({ marginLeft: 12 }, [words('모람', { size: 28, colour: paint.ink, weight: 700 })]),
        ]),
      ],
    ),
    ...weekIn({
      entries: plan.entries,
      box: { x: 430, y: 44, width: 720, height: 542 },
      size: 18,
      paint,
    }),
  ],
}

function countText({ credits, entries }: Plan): string {
  return `${creditsText(credits)} · ${entries.length}과목`
}

function untimedOf({ entries }: Plan): ShownEntry[] {
  return entries.filter(({ meetings }) => meetings.length === 0)
}

type Place = { x: number; y: number; width: number; size: number }

/** The name at the left, what it adds up to at the right. */
function headAt({ x, y, width, size }: Place, plan: Plan, paint: Paint): PictureNode {
  const facts = `${semesterText(plan.semester)} · ${countText(plan)}`
  const factsWidth = size * 9.6
  return boxAt({ x, y, width, height: heightOf(size) }, { alignItems: 'flex-end' }, [
    column({ width: width - factsWidth }, [words(plan.name, { size, colour: paint.ink, weight: 700 })]),
    row({ width: factsWidth, justifyContent: 'flex-end' }, [
      {
        type: 'div',
        props: {
          style: { fontSize: size * 0.66, color: paint.soft, marginBottom: size * 0.12 },
          children: facts,
        },
      },
    ]),
  ])
}

function listHeight(entries: readonly ShownEntry[], size: number, most: number): number {
  const lines = Math.min(entries.length, most)
  return lines === 0 ? 0 : heightOf(size, lines) + size
}

/** What lies nowhere in the week, a line each; the last line counts what did not fit. */
function listAt(
  { x, y, width, size, most }: Place & { most: number },
  entries: readonly ShownEntry[],
  paint: Paint,
): PictureNode[] {
  if (entries.length === 0) return []
  const shown = entries.length > most ? entries.slice(0, most - 1) : entries
  const left = entries.length - shown.length
  const lines = shown.map(({ title, professor }) =>
    [title, professor, '시간 없음'].filter(Boolean).join(' · '),
  )
  if (left > 0) lines.push(`시간 없는 수업 ${left}개 더`)

  return [
    boxAt(
      { x, y, width, height: heightOf(size, lines.length) },
      { flexDirection: 'column' },
      lines.map((line) => words(line, { size, colour: paint.soft })),
    ),
  ]
}

type Table = { x: number; y: number; width: number; height: number }

/** Every class in two columns, smaller the more there are; what does not fit is counted. */
function tableAt(
  { x, y, width, height }: Table,
  entries: readonly ShownEntry[],
  paint: Paint,
): PictureNode[] {
  const least = 62
  const rows = Math.max(6, Math.ceil(entries.length / 2))
  const fitting = Math.min(rows, Math.floor(height / least))
  const each = Math.min(120, height / fitting)
  const size = each * 0.33
  const columnWidth = (width - 80) / 2
  const most = fitting * 2
  const shown = entries.length > most ? entries.slice(0, most - 1) : entries
  const cells = shown.map((entry) => cellOf(entry, { size, width: columnWidth, paint }))
  if (shown.length < entries.length) {
    cells.push(words(`${entries.length - shown.length}과목 더`, { size, colour: paint.soft }))
  }

  return cells.map((cell, place) =>
    boxAt(
      {
        x: x + Math.floor(place / fitting) * (columnWidth + 80),
        y: y + (place % fitting) * each,
        width: columnWidth,
        height: each,
      },
      { flexDirection: 'column', justifyContent: 'center', borderBottom: `2px solid ${paint.line}` },
      [cell],
    ),
  )
}

type Cell = { size: number; width: number; paint: Paint }

function cellOf(entry: ShownEntry, { size, width, paint }: Cell): PictureNode {
  const { title, professor, credits, colour } = entry
  const facts = [entryTimeText(entry), professor, credits === null ? '' : creditsText(credits)]
  const mark = size * 0.6
  return row({ width }, [
    column(
      {
        width: mark,
        height: mark,
        background: paint.courses[colour - 1]?.edge ?? paint.ink,
        borderRadius: mark / 4,
      },
      [],
    ),
    column({ width: width - mark * 2, marginLeft: mark }, [
      words(title, { size, colour: paint.ink, weight: 600 }),
      words(facts.filter(Boolean).join(' · '), { size: size * 0.8, colour: paint.soft }),
    ]),
  ])
}
