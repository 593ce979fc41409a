import { type IconName, iconShapes } from './icon-shapes'

const pens = { '--icon': '1.75', '--icon-firm': '2' }
/** A tick inside a small box is drawn with the thickest pen there is. */
const thick: Partial<Record<IconName, string>> = { tick: '3' }
const fillable: readonly IconName[] = ['helpful', 'like', 'pin', 'scrap', 'star']

/** `.icon-bell` and the like: what an element cuts out of its colour. One rule a shape, instead of one drawing a use. */
export function iconStyles(): Record<string, Record<string, string>> {
  const names = Object.keys(iconShapes) as IconName[]

  return Object.fromEntries(
    names.map((name) => [
      `.icon-${name}`,
      {
        ...Object.fromEntries(
          Object.entries(pens).map(([variable, width]) => [variable, drawn(name, thick[name] ?? width)]),
        ),
        ...(fillable.includes(name) && { '--icon-full': drawn(name, '2', '#000') }),
      },
    ]),
  )
}

function drawn(name: IconName, width: string, fill = 'none'): string {
  const shapes = iconShapes[name].node.map(
    ([tag, { key: _, ...attributes }]) => `<${tag} ${written(attributes)}/>`,
  )
  const pen = {
    fill,
    stroke: '#000',
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${written(pen)}>${shapes.join('')}</svg>`

  return `url("data:image/svg+xml,${svg.replaceAll('"', "'").replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('#', '%23')}")`
}

function written(attributes: object): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')
}
