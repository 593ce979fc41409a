import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { SectionPage } from '@/lib/catalogue/schema'
import { sectionsAmong, sectionsFound } from '@/lib/catalogue/section-queries'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { friendsAmong } from '@/lib/friends/queries'
import { commonFree, heatOf, lengthOf, usualHours } from './free'
import { classesTogetherInput, companyInput, type FreeTimeView, freeTimeInput } from './free-schema'
import { toCommonView, toHeatView } from './free-views'
import { sharedSections } from './shared'
import type { Week } from './views'
import { weeksTogether } from './week-queries'

/**
 * When these friends and oneself are free. Who shows only when they are busy is counted and named in no detail; who
 * shows nothing is not counted. Errors: `not_found` where one is no friend, `invalid` for oneself.
 */
export const getFreeTime = operation(
  freeTimeInput,
  async (viewer, { with: userIds, semester, minutes, ...hours }): Promise<FreeTimeView> => {
    assertOthers(viewer, userIds)
    const { day: days = usualHours.days, from = usualHours.from, to = usualHours.to } = hours
    const { term, weeks } = await weeksTogether(db, viewer, { userIds, semester })
    const counted = weeks.filter(isCounted)
    const heat = heatOf(
      counted.map(({ busy }) => busy),
      { days, from, to },
    )
    const common = commonFree(heat, counted.length, 1)
    const [longest] = common

    return {
      semester: term?.name ?? null,
      people: weeks.map(({ id, nickname, shows }) => ({ id, nickname, shows })),
      counted: counted.length,
      heat: counted.length > 0 ? toHeatView(heat, counted) : [],
      common: toCommonView(common.filter((stretch) => lengthOf(stretch) >= minutes)),
      longest: longest ? lengthOf(longest) : null,
      shared: term ? await sharedIn(db, term.id, weeks) : [],
    }
  },
  { reach: reachCompany },
)

/**
 * Sections that every one of them could add: none meets while somebody who is counted is busy, and none is of a
 * course that one of those who show their classes has. Empty where nobody but one is counted. Errors: the same.
 */
export const listClassesTogether = operation(
  classesTogetherInput,
  async (viewer, { with: userIds, ...input }): Promise<SectionPage> => {
    assertOthers(viewer, userIds)
    const { term, weeks } = await weeksTogether(db, viewer, { userIds, semester: input.semester })
    const counted = weeks.filter(isCounted)
    if (!term || counted.length < 2) return { items: [], nextCursor: null, total: 0, courses: 0 }

    return sectionsFound(db, viewer, {
      ...input,
      semester: term.name,
      busy: [...(input.busy ?? []), ...counted.flatMap(({ busy }) => busy)],
      besides: counted.flatMap(sectionsOf),
    })
  },
  { reach: reachCompany },
)

/** That one of them is no friend is told before the rest of the input is blamed. */
async function reachCompany(viewer: Viewer, raw: unknown) {
  const userIds = parseOne(companyInput, raw, 'with')
  if (userIds && !userIds.includes(viewer.id)) await friendsAmong(db, viewer, userIds)
}

function assertOthers(viewer: Viewer, userIds: readonly string[]) {
  if (!userIds.includes(viewer.id)) return
  const message = '나는 늘 함께 세요. 친구만 골라 주세요.'

  throw new DomainError('invalid', message, { code: 'friend.oneself', fields: { with: message } })
}

function isCounted({ shows }: Week): boolean {
  return shows !== 'none'
}

function sectionsOf({ classes }: Week): string[] {
  return classes.flatMap(({ sectionId }) => sectionId ?? [])
}

async function sharedIn(tx: Tx, semesterId: string, weeks: readonly Week[]): Promise<FreeTimeView['shared']> {
  const shared = sharedSections(weeks.map((week) => ({ id: week.id, sections: sectionsOf(week) })))
  const sections = await sectionsAmong(tx, semesterId, {
    sectionIds: shared.map(({ sectionId }) => sectionId),
    courseIds: [],
  })
  return shared.flatMap(({ sectionId, people }) => {
    const section = sections.find(({ id }) => id === sectionId)
    return section ? [{ section, people }] : []
  })
}
