import type { Planted } from './planted'

export const rooms: Planted[] = [
  imports('app/(campus)/page.tsx', '@/lib/posts/commands', 'page may not import commands of posts'),
  imports('app/(campus)/page.tsx', '@/lib/posts/views', 'page may not import views of posts'),
  imports('app/(campus)/page.tsx', '@/lib/posts/api', 'page may not import api of posts'),
  imports('app/(campus)/page.tsx', '@/lib/db/client', 'page may not import db'),
  imports('app/(campus)/page.tsx', '../../lib/seal/tags', 'page may not import seal'),
  imports('app/(campus)/page.tsx', '@/lib/http/handle', 'page may not import http'),
  imports('app/(campus)/page.tsx', 'zod', 'page may not import zod'),
  imports('app/api/v1/posts/route.ts', '@/lib/posts/queries', 'route may not import queries of posts'),
  imports('app/api/v1/posts/route.ts', '@/lib/posts/schema', 'route may not import pure of posts'),
  imports('app/api/v1/posts/route.ts', '@/lib/auth/session', 'route may not import session'),
  imports('app/api/v1/posts/route.ts', '@/lib/auth/options', 'route may not import auth'),
  imports(
    'components/posts/post-card.tsx',
    '@/lib/posts/queries',
    'look of posts may not import queries of posts',
  ),
  imports(
    'components/posts/post-card.tsx',
    '@/lib/posts/commands',
    'look of posts may not import commands of posts',
  ),
  imports(
    'components/posts/post-card.tsx',
    '@/lib/posts/views',
    'look of posts may not import views of posts',
  ),
  imports('components/posts/post-card.tsx', '@/lib/auth/session', 'look of posts may not import session'),
  imports('components/posts/post-card.tsx', '@/app/(campus)/page', 'nobody imports app'),
  imports('components/ui/button.tsx', '@/components/posts/post-card', 'ui may not import look of posts'),
  imports('components/ui/button.tsx', '@/lib/posts/schema', 'ui may not import pure of posts'),
  imports(
    'components/shell/top-bar.tsx',
    '@/components/posts/post-card',
    'shell may not import look of posts',
  ),
  imports('lib/posts/queries.ts', '@/lib/auth/session', 'queries of posts may not import session'),
  imports('lib/posts/queries.ts', './api', 'queries of posts may not import api of posts'),
  imports('lib/posts/queries.ts', '@/lib/http/handle', 'queries of posts may not import http'),
  imports('lib/posts/commands.ts', './actions', 'commands of posts may not import actions of posts'),
  imports('lib/posts/commands.ts', 'next/headers', 'commands of posts may not import next/headers'),
  imports('lib/posts/like-commands.ts', '@/lib/core/form', 'commands of posts may not import door'),
  imports('lib/posts/commands.ts', '@/components/ui/button', 'commands of posts may not import ui'),
  imports('lib/posts/commands.ts', '@/scripts/migrate', 'scripts/migrate is outside the house'),
  imports('lib/posts/views.ts', './queries', 'views of posts may not import queries of posts'),
  imports('lib/posts/views.ts', 'pg', 'views of posts may not import pg'),
  imports('lib/posts/policy.ts', './queries', 'pure of posts may not import queries of posts'),
  imports('lib/posts/hot.ts', './views', 'pure of posts may not import views of posts'),
  imports('lib/posts/hot.ts', 'node:crypto', 'pure of posts may not import node:crypto'),
  imports('lib/posts/schema.ts', 'server-only', 'pure of posts may not import server-only'),
  imports('lib/core/time.ts', '@/lib/posts/schema', 'core may not import pure of posts'),
  imports('lib/core/time.ts', '@/lib/db/client', 'core may not import db'),
  imports('lib/seal/binder.ts', '@/lib/posts/queries', 'seal may not import queries of posts'),
  imports('lib/auth/options.ts', '@/lib/accounts/commands', 'auth may not import commands of accounts'),
  imports('lib/http/quotas.ts', '@/lib/posts/queries', 'http may not import queries of posts'),
  imports('lib/posts/queries.ts', '@/lib/testing/campus', 'queries of posts may not import trial'),
  {
    breach: 'a dynamic import is an import',
    path: 'lib/posts/policy.ts',
    source: `export async function late() { return import('./commands') }`,
    found: 'pure of posts may not import commands of posts',
  },
  {
    breach: 'a type is an import',
    path: 'lib/posts/policy.ts',
    source: `export type Row = import('./views').PostRow`,
    found: 'pure of posts may not import views of posts',
  },
  {
    breach: 'passing on is an import',
    path: 'lib/posts/policy.ts',
    source: `export { toPostView } from './views'`,
    found: 'pure of posts may not import views of posts',
  },
]

export const tiers: Planted[] = [
  imports('lib/boards/queries.ts', '@/lib/posts/queries', 'boards may not know posts'),
  imports('lib/posts/schema.ts', '@/lib/comments/schema', 'posts may not know comments'),
  imports('lib/posts/commands.ts', '@/lib/timetables/commands', 'posts may not know timetables'),
  imports('lib/universities/queries.ts', '@/lib/accounts/queries', 'universities may not know accounts'),
  imports('lib/notifications/commands.ts', '@/lib/boards/schema', 'notifications may not know boards'),
  imports('lib/accounts/commands.ts', '@/lib/departure/commands', 'accounts may not know departure'),
  imports('components/posts/post-card.tsx', '@/components/comments/thread', 'posts may not know comments'),
  imports('components/posts/post-card.tsx', '@/lib/comments/schema', 'posts may not know comments'),
]

function imports(path: string, target: string, found: string): Planted {
  const kind = path.split('/').at(-1) ?? ''
  const first = /^(?:queries|commands|like-commands|views|api|binder|options|handle)\.ts$/.test(kind)
    ? "import 'server-only'\n"
    : ''

  return {
    breach: `${path} ← ${target}`,
    path,
    source: `${first}import { a } from '${target}'`,
    found: `rooms: ${found}`,
  }
}
