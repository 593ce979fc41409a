import { readdir, readFile } from 'node:fs/promises'
import type { Tx } from '@/lib/db/client'
import type { Person } from './accounts'
import type { Board } from './boards'
import { bindBooks } from './books'
import { giveMarks } from './marks'
import { randomness } from './random'
import { readScripts } from './script'
import type { Stage } from './stage'
import { playScript, type Thread } from './threads'
import type { UniversitySlug } from './universities'

type Campus = {
  university: UniversitySlug
  universityId: string
  boards: Board[]
  people: Person[]
}

/** Posts, comments, 공감, 스크랩 and sealed books of one university, from talk/<university>/<board>.txt. */
export async function seedTalk(tx: Tx, stage: Stage, campus: Campus): Promise<void> {
  const threads = await playBoards(stage, campus)
  const place = { stage, random: randomness(`marks of ${campus.university}`), people: campus.people }
  const { kept, ...marks } = giveMarks(threads, place)
  const books = bindBooks(threads, { kept, stage, random: randomness(`books of ${campus.university}`) })

  await tx.post.createMany({ data: inTime(threads) })
  await tx.comment.createMany({ data: inTime(threads.flatMap(({ comments }) => comments)) })
  await tx.threadAlias.createMany({ data: threads.flatMap(({ aliases }) => aliases) })
  await tx.postLike.createMany({ data: marks.postLikes })
  await tx.commentLike.createMany({ data: marks.commentLikes })
  await tx.scrap.createMany({ data: marks.scraps })
  await tx.sealedBook.createMany({ data: books })
  for (const { row, board } of threads.filter(({ notice }) => notice)) {
    await tx.board.update({ where: { id: board.id }, data: { noticePostId: row.id } })
  }
}

async function playBoards(stage: Stage, { university, universityId, boards, people }: Campus) {
  const folder = new URL(`talk/${university}/`, import.meta.url)
  const written = await readdir(folder)
  const threads: Thread[] = []
  for (const board of boards.filter(({ slug }) => written.includes(`${slug}.txt`))) {
    const random = randomness(`talk on ${university} ${board.slug}`)
    const source = await readFile(new URL(`${board.slug}.txt`, folder), 'utf8')
    for (const script of readScripts(source, random)) {
      threads.push(playScript(script, { stage, random, universityId, board, people }))
    }
  }
  return threads
}

function inTime<Row extends { id: string }>(written: { row: Row }[]): Row[] {
  return written.map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1))
}
