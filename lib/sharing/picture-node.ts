/** What a picture is made of, as its painter (satori) takes it: boxes and words with styles, and no component. */
export type PictureNode = {
  type: 'div'
  props: { style: Record<string, string | number>; children?: string | PictureNode[] }
}

export type Box = { x: number; y: number; width: number; height: number }

/** A box at its place. */
export function boxAt(
  { x, y, width, height }: Box,
  style: PictureNode['props']['style'] = {},
  children: PictureNode[] = [],
): PictureNode {
  return node({ position: 'absolute', left: x, top: y, width, height, ...style }, children)
}

type Words = {
  size: number
  colour: string
  weight?: 400 | 600 | 700
  /** Cut with … after so many lines. */
  lines?: number
  /** Only between words, as long as each fits; else anywhere. */
  room?: number
}

const lineHeight = 1.3

export function words(text: string, { size, colour, weight = 400, lines = 1, room }: Words): PictureNode {
  const whole = room === undefined || text.split(/\s+/).every((word) => widthOf(word, size) <= room)
  return {
    type: 'div',
    props: {
      style: {
        display: 'block',
        width: '100%',
        fontSize: size,
        fontWeight: weight,
        color: colour,
        lineHeight,
        letterSpacing: '-0.02em',
        lineClamp: lines,
        wordBreak: whole ? 'keep-all' : 'break-all',
        overflow: 'hidden',
      },
      children: text,
    },
  }
}

export function heightOf(size: number, lines = 1): number {
  return size * lineHeight * lines
}

/** About how wide: Hangul is nearly square, everything else about half of it. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + size * (letter > '\u2e80' ? 0.88 : 0.6), 0)
}

function node(style: PictureNode['props']['style'], children: PictureNode[]): PictureNode {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } }
}

export function column(style: PictureNode['props']['style'], children: PictureNode[]): PictureNode {
  return node({ flexDirection: 'column', ...style }, children)
}

export function row(style: PictureNode['props']['style'], children: PictureNode[]): PictureNode {
  return node({ flexDirection: 'row', alignItems: 'center', ...style }, children)
}
