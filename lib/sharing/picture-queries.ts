import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Guest } from '@/lib/auth/viewer'
import { operation } from '@/lib/core/operation'
import { Thread } from '@/lib/core/thread'
import { db } from '@/lib/db/client'
import { planShared } from './guest-queries'
import type { PaintJob } from './painter'
import { type Drawing, pictureOf } from './picture'
import { planSeen } from './queries'
import { planPictureInput, sharedPictureInput } from './schema'

type Png = Uint8Array<ArrayBuffer>

/** A plan as a PNG. Errors: `unavailable` while too many wait for theirs. */
export const getPlanPicture = operation(
  planPictureInput,
  async (viewer, { timetableId, size, look }) =>
    painted(viewer.id, pictureOf(await planSeen(db, viewer, { timetableId }), { size, look })),
  { reach: (viewer, raw) => planSeen(db, viewer, raw) },
)

export const getSharedPicture = operation<typeof sharedPictureInput, Png, Guest>(
  sharedPictureInput,
  async (guest, { token, size, look }) =>
    painted(guest.address, pictureOf(await planShared(db, guest, token), { size, look })),
)

const thread = new Thread<PaintJob, Png>({
  module: 'lib/sharing/painter.ts',
  // An A4 page takes about half a second.
  queue: 16,
  each: 6,
  longest: 20_000,
  busy: '그림을 받으려는 사람이 많아요. 잠시 뒤에 다시 해 주세요.',
})

let faces: PaintJob['faces'] | undefined

async function paint(person: string, drawing: Drawing): Promise<Png> {
  faces ??= [faceOf('Regular', 400), faceOf('SemiBold', 600), faceOf('Bold', 700)]
  for await (const png of thread.ask(person, { ...drawing, faces }, (news) => news)) return png

  throw new Error('The painter told nothing.')
}

/** In memory that threads share: nobody copies it. */
function faceOf(name: string, weight: 400 | 600 | 700): PaintJob['faces'][number] {
  const { resolve } = createRequire(join(/* turbopackIgnore: true */ process.cwd(), 'package.json'))
  const bytes = readFileSync(resolve(`pretendard/dist/public/static/Pretendard-${name}.otf`))
  const data = new Uint8Array(new SharedArrayBuffer(bytes.length))
  data.set(bytes)

  return { weight, data }
}

/** Of some 100 to 300 KB each. */
const mostKept = 60
const kept = new Map<string, Promise<Png>>()

/** What looks the same is painted once, whoever asks. */
async function painted(person: string, drawing: Drawing): Promise<Png> {
  const key = createHash('sha256').update(JSON.stringify(drawing)).digest('base64url')
  const picture = kept.get(key) ?? paint(person, drawing)
  // To the end of the line of those that go first.
  kept.delete(key)
  kept.set(key, picture)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  try {
    return await picture
  } catch (error) {
    kept.delete(key)
    throw error
  }
}
