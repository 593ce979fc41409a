import type { Planted } from './planted'

export const locks: Planted[] = [
  {
    breach: 'a command without the lock',
    path: 'lib/posts/commands.ts',
    source: `import { db } from '@/lib/db/client'`,
    found: "server: the first line must be import 'server-only'",
  },
  {
    breach: 'the lock behind another import',
    path: 'lib/seal/tags.ts',
    source: `import { env } from '@/lib/env'\nimport 'server-only'`,
    found: "server: the first line must be import 'server-only'",
  },
  {
    breach: 'an action that asks nobody',
    path: 'lib/posts/actions.ts',
    source: `'use server'\nexport async function writePostAction() { await attempt(writePost.untrusted(viewer, {})) }`,
    found: 'actions: writePostAction never calls requireViewer',
  },
  {
    breach: 'an action that names the ticket without asking for it',
    path: 'lib/posts/actions.ts',
    source: `'use server'\nexport async function writePostAction() { const ask = requireViewer; return ask }`,
    found: 'never calls requireViewer',
  },
  {
    breach: 'an action of another shape',
    path: 'lib/posts/actions.ts',
    source: `'use server'\nexport async function writePostAction() { await requireViewer() }`,
    found: 'writePostAction must take (previous, form)',
  },
  {
    breach: 'an action behind a constant',
    path: 'lib/posts/actions.ts',
    source: `'use server'\nexport const writePostAction = guarded(async () => {})`,
    found: 'must be an async function',
  },
  {
    breach: 'an action by another name',
    path: 'lib/posts/actions.ts',
    source: `'use server'\nexport async function write() { await requireViewer() }`,
    found: 'write must be called …Action',
  },
  {
    breach: 'actions that are none',
    path: 'lib/posts/actions.ts',
    source: `export async function writePostAction() { await requireViewer() }`,
    found: "begins with 'use server'",
  },
  {
    breach: 'a door in a page',
    path: 'app/(campus)/page.tsx',
    source: `export default function Page() { async function send() { 'use server' } }`,
    found: "'use server' belongs in actions.ts",
  },
  {
    breach: 'a read that is no operation',
    path: 'lib/posts/queries.ts',
    source: `import 'server-only'\nexport async function listPosts(viewer: Viewer) {}`,
    found: 'operations: listPosts is neither',
  },
  {
    breach: 'a write behind another call',
    path: 'lib/posts/commands.ts',
    source: `import 'server-only'\nexport const writePost = cached(operation(input, work))`,
    found: 'operations: writePost is neither',
  },
  {
    breach: 'a function inside a constant',
    path: 'lib/posts/commands.ts',
    source: `import 'server-only'\nexport const writes = { post: async () => {} }`,
    found: 'operations: writes is neither',
  },
  {
    breach: 'a write handed on under another name',
    path: 'lib/posts/commands.ts',
    source: `import 'server-only'\nasync function edit(viewer: Viewer) {}\nexport { edit }`,
    found: 'operations: edit is neither',
  },
  {
    breach: 'a JSON route with work in it',
    path: 'app/api/v1/posts/route.ts',
    source: `export async function GET() { return Response.json([]) }`,
    found: 'routes: GET must be handle(…)',
  },
]

export const bans: Planted[] = [
  {
    breach: 'SQL out of a string',
    path: 'lib/posts/queries.ts',
    source: `import 'server-only'\nexport const list = operation(input, () => db.$queryRawUnsafe(sql))`,
    found: 'unsafe: $queryRawUnsafe',
  },
  {
    breach: 'SQL out of a string, in brackets',
    path: 'scripts/seed.ts',
    source: `await db['$executeRawUnsafe'](sql)`,
    found: 'unsafe: $executeRawUnsafe',
  },
  {
    breach: 'a raw piece of SQL',
    path: 'lib/posts/views.ts',
    source: `import 'server-only'\nconst order = Prisma.raw(column)`,
    found: 'unsafe: Prisma.raw',
  },
  {
    breach: 'HTML out of a string',
    path: 'components/posts/post-body.tsx',
    source: `export function PostBody() { return <p dangerouslySetInnerHTML={{ __html: '' }} /> }`,
    found: 'unsafe: dangerouslySetInnerHTML',
  },
  {
    breach: 'HTML out of a string, spread',
    path: 'components/posts/post-body.tsx',
    source: `export const props = { dangerouslySetInnerHTML: { __html: '' } }`,
    found: 'unsafe: dangerouslySetInnerHTML',
  },
  {
    breach: 'a setting read on the spot',
    path: 'lib/posts/hot.ts',
    source: `export const mark = Number(process.env.HOT_MARK)`,
    found: 'env: process.env',
  },
  {
    breach: 'a setting read in a component',
    path: 'components/ui/button.tsx',
    source: `export const demo = process['env'].DEMO`,
    found: 'env: process.env',
  },
  {
    breach: 'a default export',
    path: 'components/ui/button.tsx',
    source: `export default function Button() {}`,
    found: 'default: no default export',
  },
  {
    breach: 'a file of two ideas',
    path: 'components/ui/button.tsx',
    source: 'export const a = 1\n'.repeat(251),
    found: 'length: 251 lines',
  },
]
