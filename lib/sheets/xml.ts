import { refusal } from './refusal'

/** Names come without their namespace; attributes as they are written, for `attribute`. */
export type XmlListener = {
  open: (name: string, attributes: string) => void
  close: (name: string) => void
  text: (text: string) => void
}

/** A tag longer than this is no tag of a spreadsheet. */
const longestMarkup = 1_000_000
const longestEntity = 12

/** Reads XML as spreadsheets hold it, tag by tag: no entities of its own, no checks of its grammar. */
export async function scanXml(
  pieces: AsyncIterable<string>,
  listener: XmlListener,
  enough: () => boolean = () => false,
): Promise<void> {
  let rest = ''
  for await (const piece of pieces) {
    rest = scan(rest + piece, listener)
    if (enough()) return
  }
  if (rest.trim() !== '') throw refusal('broken_workbook')
}

/** Tells what is whole and gives back what is not. */
function scan(source: string, listener: XmlListener): string {
  let at = 0
  for (;;) {
    const open = source.indexOf('<', at)
    const text = open < 0 ? wholeText(source, at) : source.slice(at, open)
    if (text !== '') listener.text(unescaped(text))
    if (open < 0) return source.slice(at + text.length)

    const end = endOf(source, open)
    if (end < 0 && source.length - open > longestMarkup) throw refusal('broken_workbook')
    if (end < 0) return source.slice(open)
    tell(source.slice(open, end), listener)
    at = end
  }
}

/** Text up to its end, or up to an entity that the next piece may finish. */
function wholeText(source: string, from: number): string {
  const entity = source.lastIndexOf('&')
  const open = entity >= from && entity > source.length - longestEntity && !source.includes(';', entity)

  return source.slice(from, open ? entity : undefined)
}

const brackets = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<', '>'],
] as const

function endOf(source: string, open: number): number {
  const [, closing = '>'] = brackets.find(([opening]) => source.startsWith(opening, open)) ?? []
  const end = source.indexOf(closing, open + 1)

  return end < 0 ? -1 : end + closing.length
}

function tell(markup: string, listener: XmlListener): void {
  if (markup.startsWith('<![CDATA[')) listener.text(markup.slice(9, -3))
  else if (markup.startsWith('</')) listener.close(localName(markup.slice(2, -1).trimEnd()))
  else if (!markup.startsWith('<!') && !markup.startsWith('<?')) tellOpen(markup, listener)
}

function tellOpen(markup: string, listener: XmlListener): void {
  const isWhole = markup.endsWith('/>')
  const inside = markup.slice(1, isWhole ? -2 : -1)
  const space = inside.search(/\s/)
  const name = localName(space < 0 ? inside : inside.slice(0, space))
  listener.open(name, space < 0 ? '' : inside.slice(space))
  if (isWhole) listener.close(name)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The value of an attribute by its name without namespace. */
export function attribute(attributes: string, name: string): string | undefined {
  for (const [, key = '', , double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g))
    if (localName(key) === name) return unescaped(double ?? single ?? '')

  return undefined
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&')) return text

  return text.replace(/&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));/g, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}
