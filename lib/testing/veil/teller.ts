import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { writeComment } from '@/lib/comments/commands'
import { DomainError } from '@/lib/core/errors'
import { reportItem } from '@/lib/moderation/commands'
import type { ItemKind } from '@/lib/moderation/item'
import { writePost } from '@/lib/posts/commands'
import { writeReview } from '@/lib/reviews/commands'
import { note, opinion } from '../review'
import type { People } from './people'
import type { Steady } from './steady'

/** `author` holds who really wrote each item: what no answer may depend on. */
export type Story = {
  people: People
  posts: Record<string, string>
  comments: Record<string, string>
  courses: Record<string, { courseId: string; offering: string; sectionId: string }>
  reviews: Record<string, string>
  notes: Record<string, string>
  reports: Record<string, string>
  author: Map<string, Viewer>
}

type By = { viewer: Viewer }
type PostMore = { board?: string; named?: true; question?: true }
type CommentMore = { named?: true; under?: string }

/** Each act has its own moment. A comment is named after its post: `walk.3` stands under `walk`. */
export function teller(clock: Steady, people: People) {
  const story: Story = {
    people,
    posts: {},
    comments: {},
    courses: {},
    reviews: {},
    notes: {},
    reports: {},
    author: new Map(),
  }

  const step = async <Done>(work: () => Promise<Done>): Promise<Done> => {
    clock.pass(20)
    return work()
  }
  const post = async (name: string, { viewer }: By, words: string, more: PostMore = {}) => {
    const { board = 'free', named, question = false } = more
    const title = board === 'hush' ? null : words
    const content = `${words}, 모두 어때요? #${name}`
    const { id } = await step(() => writePost(viewer, { board, title, content, anonymous: !named, question }))
    story.posts[name] = id
    story.author.set(id, viewer)
  }
  const comment = async (
    name: string,
    { viewer }: By,
    content: string,
    { named, under }: CommentMore = {},
  ) => {
    const postId = of(story.posts, name.split('.')[0])
    const parent = under ? { parentId: of(story.comments, under) } : {}
    const { id } = await step(() => writeComment(viewer, { postId, content, anonymous: !named, ...parent }))
    story.comments[name] = id
    story.author.set(id, viewer)
  }
  /** Named after its course: `algo.x` is of `algo`. */
  const review = async (name: string, { viewer }: By, more: { stars?: number } = {}) => {
    const { courseId, offering } = courseOf(story, name.split('.')[0])
    const { id } = await step(() =>
      writeReview(viewer, { courseId, offering, semester: '2025-1', ...opinion, ...more }),
    )
    story.reviews[name] = id
    story.author.set(id, viewer)
  }
  const examNote = async (name: string, { viewer }: By) => {
    const { courseId, offering } = courseOf(story, name.split('.')[0])
    const { id } = await step(() => note(viewer, { courseId, offering, semester: '2025-1' }))
    story.notes[name] = id
    story.author.set(id, viewer)
  }
  const report = async (name: string, { viewer }: By, item: { kind: ItemKind; itemId: string }) => {
    const { id } = await step(() => reportItem(viewer, { ...item, reason: 'abuse' }))
    story.reports[name] = id
    story.author.set(id, viewer)
  }
  return { story, step, post, comment, review, examNote, report }
}

/** What is refused in one of the two campuses must be refused in the other: the answers tell. */
export async function tryTo(work: Promise<unknown>) {
  await work.catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error
  })
}

function courseOf({ courses }: Story, name = '') {
  const course = courses[name]
  if (!course) throw new Error(`the story has no course ${name}`)

  return course
}

export function of(items: Record<string, string>, name = ''): string {
  const id = items[name]
  if (!id) throw new Error(`the story has no ${name}`)

  return id
}
