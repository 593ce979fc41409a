import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodesOf, readModule } from './module'

const root = join(import.meta.dirname, '..', '..')
const readers = ['lib/env.ts', 'scripts/settings.mjs', 'scripts/serve.ts']
const setting = /^[A-Z][A-Z_]{2,}$/

test.each(['README.md', 'README.en.md'])('%s names every setting that is read, and no other', (readme) => {
  const named = [...file(readme).matchAll(/^\| `([A-Z_]+)`\s*\|/gm)].map(([, name]) => name)

  expect(named.toSorted()).toEqual(settingsRead())
})

/** The fields of lib/env.ts, and what the scripts take from the environment. */
function settingsRead(): string[] {
  const names = readers.flatMap((path) =>
    [...nodesOf(readModule(path, file(path)).program)].flatMap((node) => {
      if (node.type === 'Property' && path === 'lib/env.ts') return keyName(node.key)
      if (node.type !== 'MemberExpression' || !isEnvironment(node.object)) return []
      return keyName(node.property)
    }),
  )
  return [...new Set(names)].filter((name) => name !== 'NODE_ENV').toSorted()
}

type Named = { type: string; name?: unknown }

function keyName(key: Named): string[] {
  return key.type === 'Identifier' && typeof key.name === 'string' && setting.test(key.name) ? [key.name] : []
}

/** `given` is what scripts/settings.mjs calls the environment it was handed. */
function isEnvironment(object: Named & { property?: Named }): boolean {
  return object.name === 'given' || object.property?.name === 'env'
}

function file(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
