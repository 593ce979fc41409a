import { hashPassword } from '@/lib/auth/password'
import { dayOf } from '@/lib/core/time'
import type { Tx } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/client'
import { randomness } from './random'
import type { Stage } from './stage'
import type { UniversitySlug } from './universities'

const demoPassword = 'moram-demo-1234'

export type Person = { id: string; loginId: string; role: Role }

/** One line a person: login id, nickname, department, year of study. `-` stands for nothing given. */
const members: Record<UniversitySlug, string> = {
  moram: `
    minji 초록연필 컴퓨터공학과 2
    jun 구름사다리 경영학과 3
    seoyeon 창가자리 국어국문학과 4
    mod1 모람지기 - -
    mod2 등대지기 - -
    admin 모람관리 - -
    byeolbit 별빛산책 물리학과 2
    norang 노랑우산 시각디자인학과 3
    dubu 두부한모 식품영양학과 1
    haneul23 하늘바라기 기계공학과 2
    yuljacha 율무차단골 컴퓨터공학과 4
    jokbal 만두한판 사회학과 3
    sallang 살랑바람 간호학과 2
    ppang 소금빵연구 화학공학과 3
    dodam 도담도담 아동학과 1
    nunsong 눈송이 수학과 2
    gomgom 곰곰이 심리학과 4
    teolsil 털실뭉치 의류학과 3
    mulgyeol 물결무늬 해양학과 2
    ogok 오곡밥 농학과 3
    dalgona 달고나맛 건축학과 5
    banjjak 반짝반짝 전자공학과 1
    sopung 소풍가자 관광학과 2
    maeari 메아리 언론정보학과 3
    jogak 조각구름 철학과 4
    saebyeok 새벽네시 컴퓨터공학과 3
    tokkit 토끼풀 생명과학과 2
    geulja 글자수세기 국어국문학과 1
    podo 포도송이 영어영문학과 4
    kongnamul 콩나물국 경제학과 2
    baram_gil 바람길 지리학과 3
    dotori 도토리묵 산림학과 1
    eunha 은하수여행 천문학과 3
    sugeo 수건돌리기 체육교육과 2
    jamong 자몽청 화학과 1
    hyanggi 향기나무 조경학과 4
    mokyo 목요일좋아 통계학과 3
    onsaemiro 온새미로 역사학과 2
    pado 파도소리 음악학과 1
    gureum2 뭉게뭉게 행정학과 2
    bamsae 밤새는중 컴퓨터공학과 2
    yeonpil 몽당연필 교육학과 4
    jolup 졸업언제 전자공학과 5
    sunbae20 다녀갑니다 경영학과 7
    hansol 한솔솔 법학과 6
    gyeoul 겨울방학 물리학과 3
    malcha 말차라테 불어불문학과 2`,
  hanbit: `
    haru 하루하루 경영학과 2
    bada 바다유리 해양공학과 3
    sol 솔방울 산림자원학과 1
    nari 나리꽃 간호학과 2
    on_yu 온유 사회복지학과 4
    garam 가람 토목공학과 3
    byeori 별이네 천문학과 1
    moa 모아모아 통계학과 2`,
}

const roles: Record<string, Role> = { mod1: 'moderator', mod2: 'moderator', admin: 'admin' }

/** Answers who lives at each university, the demo accounts first. */
export async function seedAccounts(
  tx: Tx,
  { now, ago }: Stage,
  universities: Record<UniversitySlug, string>,
): Promise<Record<UniversitySlug, Person[]>> {
  const random = randomness('accounts')
  const passwordHash = await hashPassword(demoPassword)
  const rows = (Object.keys(members) as UniversitySlug[]).flatMap((university) =>
    linesOf(members[university]).map(([loginId = '', nickname = '', department = '-', grade = '-']) => {
      const createdAt = ago({ days: 60 + random.int(500), minutes: random.int(1440) })
      return {
        id: random.idAt(createdAt),
        universityId: universities[university],
        loginId,
        passwordHash,
        nickname,
        nicknameFolded: nickname.normalize('NFKC').toLowerCase(),
        department: department === '-' ? null : department,
        entryYear: grade === '-' ? null : now.getUTCFullYear() + 1 - Number(grade),
        role: roles[loginId] ?? ('student' as const),
        verifiedOn: university === 'hanbit' ? dayOf(createdAt) : null,
        agreedOn: dayOf(createdAt),
        createdAt,
      }
    }),
  )
  await tx.user.createMany({ data: rows })

  const peopleOf = (university: UniversitySlug): Person[] =>
    rows
      .filter(({ universityId }) => universityId === universities[university])
      .map(({ id, loginId, role }) => ({ id, loginId, role }))
  return { moram: peopleOf('moram'), hanbit: peopleOf('hanbit') }
}

function linesOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
}
