import type { Listing } from '@/lib/catalogue/listing'
import type { Meeting } from '@/lib/catalogue/meeting'
import { putSections } from '@/lib/catalogue/section-commands'
import { namedSemester } from '@/lib/catalogue/semester-commands'
import { newId } from '@/lib/core/id'
import type { db as database } from '@/lib/db/client'
import { type Random, randomness } from '../../prisma/seed/random'

/** As many as the largest universities list in one semester. */
const sectionCount = 8000

/** No statement may take as long as all of them would. */
const batch = 1000

type Db = typeof database

/** The current semester and the two before it. */
const semesters = [
  { year: 2026, term: '2', startsOn: new Date('2026-01-01'), endsOn: new Date('2099-12-31') },
  { year: 2025, term: '2', startsOn: new Date('2025-09-01'), endsOn: new Date('2025-12-21') },
  { year: 2025, term: '1', startsOn: new Date('2025-03-02'), endsOn: new Date('2025-06-21') },
] as const

export async function fillCatalogue(db: Db, universityId: string): Promise<void> {
  const random = randomness('bench catalogue')
  for (const { startsOn, endsOn, ...name } of semesters) {
    const semesterId = await namedSemester(db, universityId, name)
    await db.semester.update({ where: { id: semesterId }, data: { startsOn, endsOn, catalogueVersion: 1 } })
    const sections = Array.from({ length: sectionCount }, (_, at) => ({
      id: newId(),
      listing: listingAt(at, random),
    }))
    for (let done = 0; done < sectionCount; done += batch) {
      await putSections(db, { universityId, semesterId }, sections.slice(done, done + batch))
    }
  }
}

/** Three sections a course, on the average; about a third without a time. */
function listingAt(at: number, random: Random): Listing {
  const course = Math.floor(at / 3)
  const title = `${topics[course % topics.length]}${kinds[Math.floor(course / topics.length) % kinds.length]}`

  return {
    code: `M${String(Math.floor(course / 100)).padStart(4, '0')}.${String(course).padStart(6, '0')}`,
    number: String((at % 3) + 1).padStart(3, '0'),
    title: `${title} ${Math.floor(course / (topics.length * kinds.length)) + 1}`,
    professor: `${random.pick(surnames)}${random.pick(syllables)}${random.pick(syllables)}`,
    targets: [
      {
        department: `${topics[course % topics.length]}학과`,
        year: String(random.int(4) + 1),
        classification: random.pick(['전공필수', '전공선택', '교양', '일반선택']),
      },
    ],
    halfCredits: random.pick([2, 4, 6, 6, 6]),
    capacity: 20 + random.int(100),
    freshmanCapacity: null,
    language: '',
    mode: '',
    remark: '',
    rawTime: '',
    rawPlace: '',
    meetings: random.chance(0.35) ? [] : meetingsFor(random),
  }
}

/** Twice 75 minutes on two days, or three hours at once. */
function meetingsFor(random: Random): Meeting[] {
  const rooms = [`${random.pick(['공학관', '인문관', '자연관', '교양관'])} ${100 + random.int(80)}`]
  const startMinute = 540 + 90 * random.int(6)
  const first = random.int(5)
  if (random.chance(0.3))
    return [{ weekday: first, startMinute, endMinute: startMinute + 180, kind: '', rooms }]

  return [first, (first + 2) % 5].map((weekday) => ({
    weekday,
    startMinute,
    endMinute: startMinute + 75,
    kind: '',
    rooms,
  }))
}

const topics =
  '자료구조 운영체제 선형대수 미분방정식 유기화학 고전역학 한국사 서양철학 미시경제 재무회계 민법총칙 구조역학 세포생물 음향학 조형연습 국어음운 언어학 통계추론 사회조사 교육심리 식물분류 지형학 대기과학 신호처리 제어공학 열전달 도시계획 영상편집 근대소설 번역연습'.split(
    ' ',
  )
const kinds = [
  '',
  ' 개론',
  ' 연습',
  ' 특강',
  ' 실험',
  ' 세미나',
  ' 프로젝트',
  '의 이해',
  '의 역사',
  ' 현장실습',
]
const surnames = [
  ...'강고곽구권김남노도류마문민박방배백서성손송신심안양엄오우유윤이임장전정조주지차최하한허현홍황',
]
const syllables = [
  ...'가건경규나다도라람로루리모미민보빈서선설소솔슬안영온우운원유율윤은을이인재주준지진찬채태하한현혜호희',
]
