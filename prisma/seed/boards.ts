import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Person } from './accounts'
import { randomness } from './random'
import type { Stage } from './stage'
import type { UniversitySlug } from './universities'

type NewBoard = Omit<Prisma.BoardCreateManyInput, 'id' | 'universityId' | 'position' | 'ownerId'>

export type Board = Pick<NewBoard, 'slug' | 'anonymity'> & { id: string }

/** What every university begins with, in this order. */
const firstBoards: NewBoard[] = [
  {
    slug: 'free',
    name: '자유게시판',
    description: '무엇이든 편하게 이야기해요. 익명으로 쓸 수 있어요.',
    rules:
      '서로의 하루를 존중해요.\n누군가를 알아볼 수 있는 이름이나 사진은 올리지 않아요.\n같은 글을 되풀이해서 올리지 않아요.',
  },
  {
    slug: 'secret',
    name: '비밀게시판',
    description: '제목 없이 속마음을 적어요. 검색과 HOT에 나오지 않아요.',
    rules:
      '여기서 읽은 이야기는 여기에 두고 가요.\n힘든 글에는 판단보다 안부를 먼저 남겨요.\n누구인지 짐작하거나 묻지 않아요.',
    titled: false,
    secret: true,
    hotEligible: false,
  },
  {
    slug: 'freshman',
    name: '새내기게시판',
    description: '처음이라 궁금한 것을 물어봐요. 선배의 답도 환영해요.',
    rules: '몰라서 묻는 질문에 면박을 주지 않아요.\n답할 때는 언제 겪은 일인지 함께 적어요.',
  },
  {
    slug: 'alumni',
    name: '졸업생게시판',
    description: '졸업한 뒤의 이야기와 학교 안부를 나눠요.',
    rules: '회사와 사람의 실명은 적지 않아요.\n후배의 질문에는 아는 만큼만 정확하게 답해요.',
  },
  {
    slug: 'info',
    name: '정보게시판',
    description: '학교생활에 도움이 되는 정보를 모아요.',
    rules: '언제, 어디서 확인했는지 함께 적어요.\n틀린 내용을 알게 되면 글을 고치거나 댓글로 알려요.',
  },
  {
    slug: 'market',
    name: '장터',
    description: '쓰던 물건을 사고팔고 나눠요.',
    rules:
      '값, 상태, 만날 곳을 적어요.\n학생끼리의 거래만 올려요. 업체 홍보는 올리지 않아요.\n거래가 끝나면 댓글로 알려요.',
    questions: false,
    commercial: true,
    hotEligible: false,
  },
  {
    slug: 'career',
    name: '취업·진로',
    description: '취업 준비와 진로 고민을 나눠요.',
    rules: '합격 후기에는 시기와 직무를 함께 적어요.\n면접에서 비밀로 하기로 한 내용은 올리지 않아요.',
  },
  {
    slug: 'clubs',
    name: '동아리·학회',
    description: '사람을 모으고 행사를 알려요.',
    rules: '모집 글에는 활동 시간과 회비를 적어요.\n같은 모집 글은 일주일에 한 번만 올려요.',
  },
]

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
  const seed = async (university: UniversitySlug, boards: (NewBoard & { owner?: string })[]) => {
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
