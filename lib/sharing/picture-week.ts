import { gridOf } from '@/lib/catalogue/grid'
import { dayText } from '@/lib/catalogue/wording'
import type { ShownEntry } from '@/lib/timetables/shown'
import type { Paint } from './paint'
import { type Box, boxAt, heightOf, type PictureNode, words } from './picture-node'

type Week = { entries: readonly ShownEntry[]; box: Box; size: number; paint: Paint }

/** The week within a box. `size` is that of a class's name. */
export function weekIn({ entries, box, size, paint }: Week): PictureNode[] {
  const { days, from, to, hours, blocks } = gridOf(
    entries.flatMap((entry) => entry.meetings.map((meeting) => ({ ...meeting, entry }))),
  )
  const margin = { left: Math.round(size * 1.5), top: Math.round(size * 1.9) }
  const width = (box.width - margin.left) / days.length
  const perMinute = (box.height - margin.top) / (to - from)
  const placeOf = (day: number, start: number, end: number): Box => ({
    x: box.x + margin.left + day * width,
    y: box.y + margin.top + (start - from) * perMinute,
    width,
    height: (end - start) * perMinute,
  })
  const hairline = Math.max(1, Math.round(size / 14))

  return [
    ...days.map((day) =>
      boxAt({ ...placeOf(day, from, to), y: box.y, height: margin.top }, { justifyContent: 'center' }, [
        centred(dayText(day), size, paint.soft),
      ]),
    ),
    ...hours.flatMap((hour) => [
      boxAt(
        {
          x: box.x,
          y: placeOf(0, hour, to).y - size * 0.1,
          width: margin.left - size * 0.4,
          height: size * 1.3,
        },
        { justifyContent: 'flex-end' },
        [label(String(hour / 60), size * 0.8, paint.faint)],
      ),
      lineAt({ ...placeOf(0, hour, to), width: box.width - margin.left, height: hairline }, paint.line),
    ]),
    ...days.map((day) => lineAt({ ...placeOf(day, from, to), width: hairline }, paint.line)),
    lineAt(
      { ...placeOf(days.length, from, to), x: box.x + box.width - hairline, width: hairline },
      paint.line,
    ),
    lineAt({ ...placeOf(0, to, to), width: box.width - margin.left, height: hairline }, paint.line),
    ...blocks.map(({ day, start, end, meeting }) =>
      blockIn(inset(placeOf(day, start, end), hairline), { ...meeting, size, paint }),
    ),
  ]
}

type Block = { entry: ShownEntry; rooms: readonly string[]; size: number; paint: Paint }

/** The name first, in as many lines as there is room for; the place below where a line is left. */
function blockIn(box: Box, { entry, rooms, size, paint }: Block): PictureNode {
  const { field, edge, ink } = paint.courses[entry.colour - 1] ?? {
    field: paint.line,
    edge: paint.ink,
    ink: paint.ink,
  }
  const edgeWidth = Math.max(2, Math.round(size / 6))
  const isLow = box.height < heightOf(size) + size * 0.4
  const nameSize = isLow ? Math.max(4, Math.min(size, box.height * 0.7)) : size
  const top = isLow ? Math.max(0, (box.height - heightOf(nameSize)) / 2) : size * 0.3
  const left = edgeWidth + size * 0.35
  const inner = { width: box.width - left - size * 0.15, height: box.height - top }
  const place = rooms.join(', ')
  const placeSize = size * 0.82
  const isPlaced = place !== '' && inner.height >= heightOf(size) + heightOf(placeSize)
  const forName = inner.height - (isPlaced ? heightOf(placeSize) : 0)
  const lines = isLow ? 1 : Math.min(4, Math.max(1, Math.floor(forName / heightOf(size))))

  return boxAt(box, { background: field, borderRadius: size * 0.2, overflow: 'hidden' }, [
    boxAt({ x: 0, y: 0, width: edgeWidth, height: box.height }, { background: edge }),
    boxAt({ x: left, y: top, ...inner }, { flexDirection: 'column' }, [
      words(entry.title, {
        size: nameSize,
        colour: ink,
        weight: 600,
        lines,
        room: inner.width,
      }),
      ...(isPlaced ? [words(place, { size: placeSize, colour: ink, lines: 1 })] : []),
    ]),
  ])
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by * 1.5, y: y + by, width: width - by * 2, height: Math.max(1, height - by) }
}

function lineAt(box: Box, colour: string): PictureNode {
  return boxAt(box, { background: colour })
}

function label(text: string, size: number, colour: string): PictureNode {
  return { type: 'div', props: { style: { fontSize: size, color: colour }, children: text } }
}

function centred(text: string, size: number, colour: string): PictureNode {
  return { type: 'div', props: { style: { fontSize: size, fontWeight: 600, color: colour }, children: text } }
}
