import { writeGrades } from '@/lib/grades/commands'
import { compare } from '../load'
import type { Stage } from '../stage'
import { perSecond, type Workload } from '../workload'

const years = [2022, 2023, 2024]

/** Six semesters of seven courses: the sheet and the list of what one took, against the smallest of their kind. */
export const grades: Workload = {
  name: 'grades',
  run: async (stage) => {
    await fill(stage)
    const { moram, next, cookies, bearers } = stage
    const rates = await compare({
      sheet: { url: `${moram}/api/v1/me/grades`, headers: bearers.slice(0, 1) },
      taken: { url: `${moram}/api/v1/me/courses`, headers: bearers.slice(0, 1) },
      list: { url: `${next}/list`, headers: [{}] },
      'sheet page': { url: `${moram}/grades`, headers: cookies.slice(0, 1) },
      'taken page': { url: `${moram}/me/courses`, headers: cookies.slice(0, 1) },
      page: { url: `${next}/`, headers: [{}] },
    })
    const against = (what: 'sheet' | 'taken' | 'sheet page' | 'taken page', least: 'list' | 'page') => ({
      what: `grades of six semesters: ${what} ÷ smallest Next ${least}`,
      ratio: rates[what] / rates[least],
      absolute: perSecond({ [what]: rates[what], next: rates[least] }),
    })

    return [
      against('sheet', 'list'),
      against('taken', 'list'),
      against('sheet page', 'page'),
      against('taken page', 'page'),
    ]
  },
}

async function fill({ viewer }: Stage): Promise<void> {
  const marks = ['A+', 'A0', 'B+', 'B0', 'P', 'C+', 'A0'] as const
  for (const year of years) {
    for (const term of ['1', '2'] as const) {
      const rows = marks.map((grade, place) => ({ title: `과목 ${place + 1}`, credits: 3, grade }))
      await writeGrades(viewer, { semester: `${year}-${term}`, version: '*', rows })
    }
  }
}
