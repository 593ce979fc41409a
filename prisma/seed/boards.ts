import { firstBoards } from '@/lib/boards/first-boards'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Person } from './accounts'
import { randomness } from './random'
import type { Stage } from './stage'
import type { UniversitySlug } from './universities'

type NewBoard = Omit<Prisma.BoardCreateManyInput, 'id' | 'universityId' | 'position' | 'ownerId'>

export type Board = Pick<NewBoard, 'slug' | 'anonymity'> & { id: string }

/** What students of 모람대학교 opened themselves. */
const studentBoards: (NewBoard & { owner: string })[] = [
  {
    owner: 'minji',
    slug: 'night-coding',
    name: '밤샘코딩모임',
    description: '밤에 코딩하는 사람들의 모임. 막힌 곳을 같이 봐요.',
    rules: '과제 답안을 통째로 올리지 않아요.\n오류는 글자로 붙여 주세요. 사진은 검색이 안 돼요.',
    anonymity: 'never',
    hotEligible: false,
  },
  {
    owner: 'seoyeon',
    slug: 'one-line',
    name: '오늘의한줄',
    description: '오늘 읽거나 들은 한 줄을 익명으로 남겨요.',
    rules: '짧게 써요. 직접 겪은 말이면 더 좋아요.',
    titled: false,
    anonymity: 'always',
    questions: false,
    hotEligible: false,
  },
]

/** 즐겨찾는 게시판, in each one's own order. */
const pins: Record<string, string[]> = {
  minji: ['free', 'secret', 'info', 'market', 'career', 'night-coding'],
  jun: ['free', 'career', 'market'],
  seoyeon: ['one-line', 'free', 'info', 'clubs'],
  mod1: ['free', 'info'],
  haru: ['free', 'freshman'],
}

export async function seedBoards(
  tx: Tx,
  { ago }: Stage,
  {
    universities,
    people,
  }: {
    universities: Record<UniversitySlug, string>
    people: Record<UniversitySlug, Person[]>
  },
): Promise<Record<UniversitySlug, Board[]>> {
  const random = randomness('boards')
  const seed = async (university: UniversitySlug, boards: readonly (NewBoard & { owner?: string })[]) => {
    const personOf = new Map(people[university].map((person) => [person.loginId, person.id]))
    const rows = boards.map(({ owner, ...board }, position) => {
      const createdAt = ago({ days: owner ? 40 : 690, minutes: -position })
      return {
        ...board,
        id: random.idAt(createdAt),
        universityId: universities[university],
        position,
        ownerId: owner === undefined ? null : (personOf.get(owner) ?? null),
        createdAt,
      }
    })
    await tx.board.createMany({ data: rows })
    const boardOf = new Map(rows.map((row) => [row.slug, row.id]))
    await tx.boardPin.createMany({
      data: Object.entries(pins).flatMap(([loginId, slugs]) => {
        const userId = personOf.get(loginId)
        if (!userId) return []
        return slugs.map((slug, position) => ({ userId, boardId: boardOf.get(slug) ?? '', position }))
      }),
    })
    return rows
  }

  return {
    moram: await seed('moram', [...firstBoards, ...studentBoards]),
    hanbit: await seed('hanbit', firstBoards),
  }
}
