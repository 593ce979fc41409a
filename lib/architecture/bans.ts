import type { MemberExpression, Node } from 'oxc-parser'
import { type Complaint, exportsOf, lineAt, type Module, nodesOf } from './module'
import { placeOf } from './rooms'

const longest = 250

/** Members of any object that nobody may touch: SQL and HTML out of strings. */
const unsafe = new Set([
  '$queryRawUnsafe',
  '$executeRawUnsafe',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
])

export function checkUnsafe({ path, source, program }: Module): Complaint[] {
  if (placeOf(path)?.room === 'trial' || path.startsWith('e2e/')) return []

  return [...nodesOf(program)].flatMap((node) => {
    const name = unsafeName(node)
    return name === null ? [] : [{ line: lineAt(source, node.start), says: `${name} is never used` }]
  })
}

function unsafeName(node: Node): string | null {
  if (memberOf('Prisma', node) === 'raw') return 'Prisma.raw'
  const name =
    node.type === 'Identifier' || node.type === 'JSXIdentifier'
      ? node.name
      : node.type === 'Literal' && typeof node.value === 'string'
        ? node.value
        : ''

  return unsafe.has(name) ? name : null
}

/** Which member of `object` this node reaches for, by dot or by bracket. */
function memberOf(object: string, node: Node): string | null {
  if (node.type !== 'MemberExpression') return null
  if (node.object.type !== 'Identifier' || node.object.name !== object) return null
  if (node.property.type === 'Identifier') return node.property.name
  return node.property.type === 'Literal' ? String(node.property.value) : null
}

/**
 * Settings have one reader. Scripts, configurations and browser tests lie outside the house; what the bundler writes
 * into the browser's code is no setting.
 */
export function checkEnv({ path, source, program, imports }: Module): Complaint[] {
  const place = placeOf(path)
  if (place === null || place.room === 'env' || place.room === 'trial') return []

  const nodes = [...nodesOf(program)]
  const built = nodes.flatMap((node) => (isBuiltIn(node) ? [node.object.start] : []))
  const lines = [
    ...imports.filter(({ target }) => /^(?:node:)?process$/.test(target)).map(({ line }) => line),
    ...nodes
      .filter((node) => memberOf('process', node) === 'env' && !built.includes(node.start))
      .map(({ start }) => lineAt(source, start)),
  ]
  return lines.map((line) => ({ line, says: 'process.env is read in lib/env.ts only' }))
}

function isBuiltIn(node: Node): node is MemberExpression {
  return (
    node.type === 'MemberExpression' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'NODE_ENV' &&
    memberOf('process', node.object) === 'env'
  )
}

const nextDefaults =
  /^app\/(?:.+\/)?(?:page|layout|error|global-error|not-found|forbidden|unauthorized|loading|template|default|manifest|robots|sitemap|icon|apple-icon)\.tsx?$/
const configs = /^(?:(?:bench\/.+\/)?[a-z-]+\.config\.(?:ts|js|mjs)|vitest\.global\.ts)$/

export function checkDefaultExport(module: Module): Complaint[] {
  const { path } = module
  if (nextDefaults.test(path) || configs.test(path)) return []

  return exportsOf(module)
    .filter(({ name }) => name === 'default')
    .map(({ line }) => ({ line, says: 'no default export except where the framework asks' }))
}

export function checkLength({ source }: Module): Complaint[] {
  const lines = source.split('\n').length - 1
  return lines > longest
    ? [{ line: lines, says: `${lines} lines hold two ideas: ${longest} is the most` }]
    : []
}
