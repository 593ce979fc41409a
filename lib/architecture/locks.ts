import type { Expression, Node, Statement } from 'oxc-parser'
import { type Complaint, type Exported, exportsOf, lineAt, type Module, nodesOf } from './module'
import { isTest, kindOf, placeOf } from './rooms'

/** What makes a module one that must never reach a browser: the database, the keys, the request. */
const secrets = /^(?:lib\/env|lib\/db\/.+|lib\/seal\/.+|next\/headers|pg)$/
const serverKinds = ['views', 'queries', 'commands', 'api', 'session']
/** Client components may import their functions' types; the framework keeps their bodies on the server. */
const exempt = ['actions', 'door', 'core', 'trial']

/** `import 'server-only'` comes first where a module must stay on the server. */
export function checkServerOnly({ path, program, imports, source }: Module): Complaint[] {
  const place = placeOf(path)
  if (place === null || !path.startsWith('lib/') || exempt.includes(place.room)) return []
  const needed = serverKinds.includes(place.room) || path === 'lib/env.ts' || touches(imports, path)
  if (!needed || !path.endsWith('.ts')) return []
  const [first] = program.body
  if (first?.type === 'ImportDeclaration' && first.source.value === 'server-only') return []

  return [{ line: lineAt(source, first?.start ?? 0), says: "the first line must be import 'server-only'" }]
}

/** The front runs before the framework, where the lock has no meaning. */
function touches(imports: Module['imports'], path: string): boolean {
  return !path.startsWith('lib/http/front') && imports.some(({ target }) => secrets.test(target))
}

/** Doors that somebody without a ticket may use. They ask `requireGuest` for what keys the limits. */
const guestActions: readonly string[] = [
  'accounts.registerAction',
  'accounts.requestResetAction',
  'accounts.resetPasswordAction',
  'accounts.signInAction',
]

/** Every exported action begins by asking who is there. */
export function checkActions(module: Module): Complaint[] {
  const { path, program } = module
  const isDoor =
    kindOf(path.split('/').at(-1)?.replace(/\.ts$/, '') ?? '') === 'actions' && path.startsWith('lib/')
  const [first] = program.body
  if (!isDoor) return strayDirectives(module)
  if (!isDirective(first, 'use server'))
    return [{ line: 1, says: "an actions file begins with 'use server'" }]

  return exportsOf(module).flatMap((exported) => {
    const { name, line } = exported
    if (!isAsyncFunction(exported)) return [{ line, says: `${name} must be an async function` }]
    if (!name.endsWith('Action')) return [{ line, says: `${name} must be called …Action` }]
    const asks = guestActions.includes(`${path.split('/')[1]}.${name}`)
      ? ['requireGuest', 'requireViewer']
      : ['requireViewer']
    if (!asks.some((ask) => calls(exported.statement, ask))) {
      return [{ line, says: `${name} never calls ${asks.join(' or ')}` }]
    }
    // The front lets no call of another shape through (lib/http/front-action.ts).
    return parametersOf(exported) === 2 ? [] : [{ line, says: `${name} must take (previous, form)` }]
  })
}

function parametersOf({ statement }: Exported): number {
  const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null
  return declared?.type === 'FunctionDeclaration' ? declared.params.length : 0
}

function strayDirectives({ path, source, program }: Module): Complaint[] {
  if (isTest(path) || placeOf(path) === null) return []

  return [...nodesOf(program)]
    .filter((node) => isDirective(node, 'use server'))
    .map(({ start }) => ({ line: lineAt(source, start), says: "'use server' belongs in actions.ts" }))
}

/** Reads and writes are operations, take part in somebody's transaction, or are a job that opens its own on `Db`. */
export function checkOperations(module: Module): Complaint[] {
  const kind = kindOf(module.path.split('/').at(-1)?.replace(/\.ts$/, '') ?? '')
  if (!module.path.startsWith('lib/') || (kind !== 'queries' && kind !== 'commands')) return []

  return exportsOf(module).flatMap((exported) => {
    const { name, line } = exported
    if (isCallOf(exported.value, 'operation') || isConstant(exported.value) || takesTx(exported)) return []
    return [{ line, says: `${name} is neither an operation nor takes tx: Tx` }]
  })
}

function isConstant(value: Expression | null): boolean {
  switch (value?.type) {
    case 'Literal':
    case 'TemplateLiteral':
    case 'BinaryExpression':
      return true
    case 'UnaryExpression':
      return isConstant(value.argument)
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return isConstant(value.expression)
    case 'ArrayExpression':
      return value.elements.every((element) => element?.type !== 'SpreadElement' && isConstant(element))
    case 'ObjectExpression':
      return value.properties.every(
        (property) =>
          property.type === 'Property' && !property.method && isConstant(property.value as Expression),
      )
    default:
      return false
  }
}

function takesTx({ statement, value }: Exported): boolean {
  const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null
  const work = declared?.type === 'FunctionDeclaration' ? declared : value
  if (work?.type !== 'FunctionDeclaration' && work?.type !== 'ArrowFunctionExpression') return false

  return work.params.some((parameter) => {
    const type = parameter.type === 'Identifier' ? parameter.typeAnnotation?.typeAnnotation : null
    return (
      type?.type === 'TSTypeReference' &&
      type.typeName.type === 'Identifier' &&
      (type.typeName.name === 'Tx' || type.typeName.name === 'Db')
    )
  })
}

/** A JSON route is a row of `export const METHOD = handle(endpoint)` and nothing else. */
export function checkRoutes(module: Module): Complaint[] {
  if (!/^app\/api\/v1\/.*route\.ts$/.test(module.path)) return []
  const odd = module.program.body.filter(
    ({ type }) => type !== 'ImportDeclaration' && type !== 'ExportNamedDeclaration',
  )

  return [
    ...odd.map(({ start }) => ({ line: lineAt(module.source, start), says: 'a JSON route only hands over' })),
    ...exportsOf(module).flatMap(({ name, value, line }) =>
      isCallOf(value, 'handle') ? [] : [{ line, says: `${name} must be handle(…) of an endpoint` }],
    ),
  ]
}

function isAsyncFunction({ statement }: Exported): boolean {
  return (
    statement.type === 'ExportNamedDeclaration' &&
    statement.declaration?.type === 'FunctionDeclaration' &&
    statement.declaration.async
  )
}

function isDirective(node: Node | undefined, directive: string): boolean {
  return node?.type === 'ExpressionStatement' && 'directive' in node && node.directive === directive
}

function calls(statement: Statement, name: string): boolean {
  return [...nodesOf(statement)].some((node) => isCallOf(node, name))
}

function isCallOf(node: Node | null, name: string): boolean {
  return node?.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === name
}
