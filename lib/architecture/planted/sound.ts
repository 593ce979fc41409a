import type { Tree } from '../module'

/** A house in small that breaks no rule: what a rule must not take offence at. */
export const sound: Tree = {
  'app/(campus)/posts/[postId]/page.tsx': `
    import { notFound } from 'next/navigation'
    import { PostBody } from '@/components/posts/post-body'
    import { requireViewer } from '@/lib/auth/session'
    import { show } from '@/lib/core/show'
    import { listComments } from '@/lib/comments/queries'
    import { getPost } from '@/lib/posts/queries'
    export default async function PostPage() {}`,
  'app/(campus)/posts/[postId]/thread.tsx': `
    import { listComments } from '@/lib/comments/queries'
    export async function Thread() {}`,
  'app/api/v1/posts/route.ts': `
    import { handle } from '@/lib/http/handle'
    import { postsApi } from '@/lib/posts/api'
    export const GET = handle(postsApi.list)
    export const POST = handle(postsApi.create)`,
  'app/api/auth/[...nextauth]/route.ts': `
    import { options } from '@/lib/auth/options'
    export { handler as GET }`,
  'components/comments/comment-row.tsx': `
    import { PostTag } from '@/components/posts/post-tag'
    import { Button } from '@/components/ui/button'
    import { writeCommentAction } from '@/lib/comments/actions'
    import type { CommentView } from '@/lib/comments/schema'
    import type { FormState } from '@/lib/core/form'
    import { canRestore } from '@/lib/posts/policy'`,
  'lib/posts/schema.ts': `
    import * as z from 'zod'
    import { boardSlug } from '@/lib/boards/schema'
    import { text } from '@/lib/core/text'
    export const postInput = z.strictObject({})`,
  'lib/posts/hot.ts': `export function isHot(likes: number) { return likes >= 10 }`,
  'lib/posts/views.ts': `
    import 'server-only'
    import { Prisma } from '@/lib/db/generated/client'
    import { threadTag } from '@/lib/seal/tags'`,
  'lib/posts/queries.ts': `
    import 'server-only'
    import { operation } from '@/lib/core/operation'
    import { boardOpenTo } from '@/lib/boards/queries'
    import { type PostRow, toPostView } from './views'
    export type Filters = { title?: string }
    export const pageSize = 20
    export const marks = { like: -1, kinds: ['a', 'b'] } as const
    export const listPosts = operation(input, async () => [])
    export async function postOpenTo(tx: Tx, viewer: Viewer) {}`,
  'lib/posts/like-commands.ts': `
    import 'server-only'
    import { postOpenTo } from './queries'
    export const likePost = operation(input, async () => {})
    export async function countAgain(db: Db, now: Date) {}`,
  'lib/posts/actions.ts': `
    'use server'
    import { redirect } from 'next/navigation'
    import { requireViewer } from '@/lib/auth/session'
    import { writePost } from './commands'
    export async function writePostAction(_previous: FormState, form: FormData) { const viewer = await show(requireViewer()) }
    export async function editPostAction(_previous: FormState, _form: FormData) { const viewer = await requireViewer() }`,
  'components/posts/note.tsx': `
    'use client'
    export const isBuilt = process.env.NODE_ENV === 'production'`,
  'lib/posts/api.ts': `
    import 'server-only'
    import { endpoint } from '@/lib/http/endpoint'
    import { listPosts } from './queries'`,
  'lib/posts/queries.test.ts': `
    import { db } from '@/lib/db/client'
    import { writePost } from './commands'
    process.env.TZ = 'Asia/Seoul'`,
  'lib/accounts/common-passwords.txt': 'password1234',
  'lib/http/openapi.ts': `
    import 'server-only'
    import { postsApi } from '@/lib/posts/api'`,
  'scripts/serve.ts': `import { front } from '@/lib/http/front'
    if (process.env.PORT) front()`,
  'next.config.js': 'export default {}',
}
