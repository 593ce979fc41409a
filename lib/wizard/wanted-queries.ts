import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { SectionView } from '@/lib/catalogue/schema'
import { sectionsAmong } from '@/lib/catalogue/section-queries'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/client'
import { classesIn, commonWith } from './company'
import { companyOf } from './company-queries'
import { sectionsMost } from './policy'
import type { Rules } from './problem'
import type { Finding } from './schema'
import type { Wanted } from './views'
import { sectionsOf } from './wished'

type Group = Finding['groups'][number]
type Fields = Record<string, string>

/** What is asked for, out of the catalogue. Errors: `invalid` with a sentence for each name that is to blame. */
export async function wantedBy(
  tx: Tx,
  viewer: Viewer,
  { semester, groups, rules, sort }: Finding,
): Promise<Wanted> {
  const { id: semesterId } = (await semesterNamed(tx, viewer.university, semester)) ?? {}
  const known = semesterId
    ? await sectionsAmong(tx, semesterId, {
        sectionIds: groups.flatMap(({ sections }) => sections),
        courseIds: groups.flatMap(({ courses }) => courses),
      })
    : []
  const found = groups.map((group) => ({ ...group, sections: sectionsOf(group, known) }))
  const fields = { ...strangers(groups, known), ...twice(groups, known), ...tooMany(found) }
  const kept = rules.plan === undefined ? null : await keptIn(tx, viewer, { semesterId, id: rules.plan })
  if (rules.plan !== undefined && !kept) fields['rules.plan'] = '이 학기에 만든 내 시간표만 쓸 수 있어요.'
  const { friends } = rules
  const weeks = friends ? await companyOf(tx, viewer, { userIds: friends.with, semester }) : []
  if (!weeks) fields['rules.friends.with'] = '시간표를 볼 수 없는 친구가 있어요. 빼고 다시 골라 주세요.'
  const [first] = Object.values(fields)
  if (first) throw new DomainError('invalid', first, { fields })

  return {
    groups: found,
    rules: {
      ...rulesOf(rules, kept),
      ...(friends && weeks ? { common: commonWith(weeks, friends) } : {}),
    },
    sort,
    friends: new Set(classesIn(weeks ?? []).keys()),
  }
}

function strangers(groups: readonly Group[], known: readonly SectionView[]): Fields {
  const sectionIds = new Set(known.map(({ id }) => id))
  const courseIds = new Set(known.map(({ course }) => course.id))
  const blamed = groups.flatMap(({ sections, courses }, group) => [
    ...sections.flatMap((id, at) =>
      sectionIds.has(id)
        ? []
        : [[`groups.${group}.sections.${at}`, '이 학기의 강의 목록에 없는 분반이에요.']],
    ),
    ...courses.flatMap((id, at) =>
      courseIds.has(id) ? [] : [[`groups.${group}.courses.${at}`, '이 학기에 열리지 않는 과목이에요.']],
    ),
  ])
  return Object.fromEntries(blamed)
}

/** A section may stand in one place only: chosen by itself and with its course are two. */
function twice(groups: readonly Group[], known: readonly SectionView[]): Fields {
  const fields: Fields = {}
  const taken = new Set<string>()
  for (const [group, { sections, courses }] of groups.entries()) {
    const named = [
      ...courses.map((id, at) => ({
        path: `courses.${at}`,
        of: known.filter(({ course }) => course.id === id),
      })),
      ...sections.map((id, at) => ({ path: `sections.${at}`, of: known.filter((one) => one.id === id) })),
    ]
    for (const { path, of } of named) {
      const again = of.find(({ id }) => taken.has(id))
      if (again)
        fields[`groups.${group}.${path}`] = `‘${again.course.title}’의 같은 분반이 두 번 들어 있어요.`
      for (const { id } of of) taken.add(id)
    }
  }
  return fields
}

function tooMany(groups: readonly { choose: number; sections: SectionView[] }[]): Fields {
  const fields: Fields = {}
  const all = groups.reduce((sum, { sections }) => sum + sections.length, 0)
  if (all > sectionsMost)
    fields.groups = `분반이 모두 ${all}개예요. ${sectionsMost}개까지 함께 찾을 수 있어요.`
  for (const [place, { choose, sections }] of groups.entries()) {
    const courses = new Set(sections.map(({ course }) => course.id)).size
    if (courses > 0 && choose > courses) {
      fields[`groups.${place}.choose`] = `과목이 ${courses}개뿐이라 ${choose}개를 고를 수 없어요.`
    }
  }
  return fields
}

type Mine = { semesterId: string | undefined; id: string }

/** The classes of one's own plan that stay where they are. */
async function keptIn(tx: Tx, viewer: Viewer, { semesterId, id }: Mine): Promise<Rules['kept'] | null> {
  if (!semesterId) return null
  const plan = await tx.timetable.findFirst({
    where: { id, semesterId, userId: viewer.id, deletedAt: null },
    select: {
      entries: {
        where: { deletedAt: null },
        select: {
          section: { select: { courseId: true } },
          meetings: { select: { weekday: true, startMinute: true, endMinute: true } },
        },
      },
    },
  })
  return (
    plan && {
      stretches: plan.entries.flatMap(({ meetings }) => meetings),
      courses: plan.entries.flatMap(({ section }) => section?.courseId ?? []),
    }
  )
}

function rulesOf(
  { freeDays, notBefore, notAfter, lunch, maxRun }: Finding['rules'],
  kept: Rules['kept'] | null,
): Rules {
  return {
    ...(typeof freeDays === 'number' ? { freeCount: freeDays } : {}),
    ...(Array.isArray(freeDays) && freeDays.length > 0 ? { freeDays } : {}),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
    ...(lunch ? { lunch } : {}),
    ...(maxRun === undefined ? {} : { maxRun: maxRun * 60 }),
    ...(kept ? { kept } : {}),
  }
}
