import { posix } from 'node:path'
import { type Expression, type Node, type Program, parseSync, type Statement, visitorKeys } from 'oxc-parser'

/** The files of the house, or of an invented one: path from the root → source. */
export type Tree = Readonly<Record<string, string>>

export type Module = {
  path: string
  source: string
  program: Program
  imports: Import[]
}

export type Import = {
  /** `@/lib/posts/views` and `./views` are both `lib/posts/views`; a package keeps its own name. */
  target: string
  inside: boolean
  line: number
}

export type Complaint = { line: number; says: string }

export type Rule = (module: Module) => Complaint[]

export function readModule(path: string, source: string): Module {
  const { program, errors } = parseSync(path, source)
  const [first] = errors
  if (first) throw new Error(`${path}: ${first.message}`)

  return { path, source, program, imports: importsOf(path, source, program) }
}

export function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length
}

const carriers = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]

function importsOf(path: string, source: string, program: Program): Import[] {
  return [...nodesOf(program)].flatMap((node) => {
    if (!carriers.includes(node.type) || !('source' in node)) return []
    const from = node.source
    if (from === null || typeof from !== 'object' || !('value' in from)) return []
    return [{ ...resolve(path, String(from.value)), line: lineAt(source, node.start) }]
  })
}

/** A node and everything below it, in the order of the source. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const key of visitorKeys[node.type] ?? []) {
    const below: unknown = Reflect.get(node, key)
    for (const child of Array.isArray(below) ? below : [below]) {
      if (child !== null && child !== undefined) yield* nodesOf(child as Node)
    }
  }
}

function resolve(path: string, specifier: string): { target: string; inside: boolean } {
  const inside = specifier.startsWith('@/') || specifier.startsWith('.')
  if (!inside) return { target: specifier, inside }

  const whole = specifier.startsWith('@/') ? specifier.slice(2) : posix.join(posix.dirname(path), specifier)
  return { target: whole.replace(/\.(?:tsx?|mjs|js)$/, ''), inside }
}

export type Exported = { name: string; statement: Statement; value: Expression | null; line: number }

/** What a module gives away, types aside. `value` is what stands behind a `const`. */
export function exportsOf({ program, source }: Module): Exported[] {
  return program.body.flatMap((statement): Exported[] => {
    const line = lineAt(source, statement.start)
    if (statement.type === 'ExportAllDeclaration' || statement.type === 'ExportDefaultDeclaration') {
      return [
        { name: statement.type === 'ExportAllDeclaration' ? '*' : 'default', statement, value: null, line },
      ]
    }
    if (statement.type !== 'ExportNamedDeclaration' || statement.exportKind === 'type') return []
    const { declaration, specifiers } = statement
    if (declaration?.type === 'VariableDeclaration') {
      return declaration.declarations.map(({ id, init }) => ({
        name: id.type === 'Identifier' ? id.name : '{…}',
        statement,
        value: init,
        line,
      }))
    }
    if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration') {
      return [{ name: declaration.id?.name ?? '', statement, value: null, line }]
    }
    return specifiers
      .filter(({ exportKind }) => exportKind !== 'type')
      .map(({ exported }) => ({
        name: exported.type === 'Literal' ? exported.value : exported.name,
        statement,
        value: null,
        line,
      }))
  })
}
