import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { inspect, ruleNames } from './architecture/inspect'
import type { Tree } from './architecture/module'
import { rooms, tiers } from './architecture/planted/imports'
import { bans, locks } from './architecture/planted/locks'
import { names, vocabulary } from './architecture/planted/names'
import { sound } from './architecture/planted/sound'

const root = join(import.meta.dirname, '..')
/** Written by machines. */
const made = [join('db', 'generated'), '.next']
const folders = ['app', 'bench', 'components', 'e2e', 'lib', 'prisma', 'scripts']

test('the house keeps its own rules', () => {
  expect(inspect(house())).toEqual([])
})

test('a sound house has nothing to complain of', () => {
  expect(inspect(sound)).toEqual([])
})

const planted = [...rooms, ...tiers, ...locks, ...bans, ...names, ...vocabulary]

test.each(planted)('$breach', ({ path, source, found }) => {
  const complaints = inspect({ [path]: source })

  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toContain(`${path}:`)
  expect(complaints[0]).toContain(found)
})

test('every rule has caught something', () => {
  const seen = planted.flatMap(({ path, source }) => inspect({ [path]: source }))

  for (const rule of ruleNames) expect(seen.join('\n')).toContain(` ${rule}: `)
})

function house(): Tree {
  const tree: Record<string, string> = {}
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isFile()) add(tree, join(root, entry.name))
    else if (folders.includes(entry.name)) addAll(tree, join(root, entry.name))
  }
  return tree
}

function addAll(tree: Record<string, string>, folder: string) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !made.some((part) => path.includes(part))) add(tree, path)
  }
}

function add(tree: Record<string, string>, path: string) {
  tree[relative(root, path).replaceAll('\\', '/')] = readFileSync(path, 'utf8')
}
