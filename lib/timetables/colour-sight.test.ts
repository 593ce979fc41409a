import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { colourFor } from './colour'

type Light = [red: number, green: number, blue: number]

/** What of each light is seen, after Machado, Oliveira and Fernandes (2009), where one kind of cone is missing. */
const sights: Record<string, [Light, Light, Light]> = {
  everybody: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'who sees no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'who sees no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'who sees no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const styles = readFileSync('app/globals.css', 'utf8')

/** A course colour in both looks. */
function paintOf(colour: number, part: 'bg' | 'edge' | 'ink'): string[] {
  const found = new RegExp(`--c${colour}-${part}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(styles)
  return found?.slice(1) ?? []
}

function seenBy(sight: keyof typeof sights, paint = ''): Light {
  const light = [1, 3, 5].map((at) => {
    const value = Number.parseInt(paint.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return (sights[sight] ?? []).map((row) => Math.min(1, Math.max(0, dot(row, light)))) as Light
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
}

/** WCAG 2.2. */
function contrast(one: Light, other: Light): number {
  const [dark = 0, bright = 0] = [one, other]
    .map((light) => dot(light, [0.2126, 0.7152, 0.0722]) + 0.05)
    .toSorted((a, b) => a - b)
  return bright / dark
}

/** How far apart in OKLab, where 2 is just seen. */
function apart(one: Light, other: Light): number {
  const [a, b] = [one, other].map((light) => {
    const cones = [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ].map((row) => Math.cbrt(dot(row, light)))
    return [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ].map((row) => dot(row, cones))
  }) as [number[], number[]]
  return 100 * Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)))
}

const colours = Array.from({ length: 12 }, (_, place) => place + 1)

/** In the order in which a plan takes them. */
function handedOut(): number[] {
  const entries: { colour: number; meetings: [] }[] = []
  for (const colour of colours) {
    entries.push({ colour: colourFor({ title: `${colour}`, meetings: [] }, entries), meetings: [] })
  }
  return entries.map(({ colour }) => colour)
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s', (_look, look) => {
  test.each(Object.keys(sights))('every course can be read by %s', (sight) => {
    for (const colour of colours) {
      const [ink, field] = (['ink', 'bg'] as const).map((part) => seenBy(sight, paintOf(colour, part)[look]))
      expect([colour, contrast(ink as Light, field as Light) >= 7]).toEqual([colour, true])
    }
  })

  test.each(Object.keys(sights))('what is taken in one after the other looks different to %s', (sight) => {
    const edges = handedOut().map((colour) => seenBy(sight, paintOf(colour, 'edge')[look]))
    for (const [place, edge] of edges.slice(1).entries()) {
      expect(apart(edges[place] as Light, edge)).toBeGreaterThan(6)
    }
  })
})
