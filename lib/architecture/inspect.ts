import { checkDefaultExport, checkEnv, checkLength, checkUnsafe } from './bans'
import { checkImports } from './imports'
import { checkActions, checkOperations, checkRoutes, checkServerOnly } from './locks'
import { type Rule, readModule, type Tree } from './module'
import { checkName } from './names'

const rules: Record<string, Rule> = {
  rooms: checkImports,
  server: checkServerOnly,
  actions: checkActions,
  operations: checkOperations,
  routes: checkRoutes,
  unsafe: checkUnsafe,
  env: checkEnv,
  default: checkDefaultExport,
  length: checkLength,
}

export const ruleNames = ['names', ...Object.keys(rules)]

/** Every breach of the house rules in these files, as `path:line rule: what is wrong`. */
export function inspect(tree: Tree): string[] {
  return Object.entries(tree).flatMap(([path, source]) => {
    const named = checkName(path).map((says) => `${path}:1 names: ${says}`)
    if (!/\.(?:tsx?|mjs|js)$/.test(path) || path.endsWith('.d.ts')) return named

    const module = readModule(path, source)
    const found = Object.entries(rules).flatMap(([rule, check]) =>
      check(module).map(({ line, says }) => `${path}:${line} ${rule}: ${says}`),
    )
    return [...named, ...found]
  })
}
