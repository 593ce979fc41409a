import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import type { Drawing } from './picture'

export type PaintJob = Drawing & { faces: { weight: 400 | 600 | 700; data: Uint8Array<SharedArrayBuffer> }[] }

type Fonts = Parameters<typeof satori>[1]['fonts']
/** Read once: the painter knows fonts that it has seen again. */
let fonts: Fonts | undefined

/** The PNG of a drawing. Runs in a thread of its own. */
export async function run({ tree, width, height, faces }: PaintJob): Promise<Uint8Array> {
  fonts ??= faces.map(({ weight, data }) => ({
    name: 'Pretendard',
    weight,
    style: 'normal',
    data: new Uint8Array(data).buffer,
  }))
  // What it takes for an element is any object of this shape.
  const svg = await satori(tree as Parameters<typeof satori>[0], { width, height, fonts })

  return new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng())
}
