import { contradictionsOf } from '@/lib/graduation/contradiction'
import type { Course } from '@/lib/graduation/course'
import type { Rules } from '@/lib/graduation/pack-schema'
import { packTextOf, readPackText } from '@/lib/graduation/pack-text'
import { standingOf } from '@/lib/graduation/standing'
import { quantile } from '../load'
import type { Figure, Workload } from '../workload'

/** Milliseconds. */
const bar = 150
const turns = 40
const classifications = Array.from({ length: 40 }, (_, place) => `구분 ${place}`)
const codes = Array.from({ length: 300 }, (_, place) => `C${place}`)

/** The largest pack that is taken, and as many courses as a life of study has. */
export const graduation: Workload = {
  name: 'graduation',
  run: async () => {
    const text = packTextOf(pack)
    return [
      figureOf('the standing of 200 courses', () => standingOf(pack, courses).areas.length),
      figureOf('contradictions looked for', () => contradictionsOf(pack).length),
      figureOf('its text read and checked', () => readPackText(text).problems.length),
    ]
  },
}

const pack: Rules = {
  format: 1,
  title: '큰 요건',
  department: '큰학과',
  entryYears: { from: 2020, to: null },
  totalCredits: 400,
  areas: classifications.map((name) => ({
    name,
    credits: 8,
    atMost: null,
    ownDepartment: false,
    classifications: [name],
  })),
  required: Array.from({ length: 100 }, (_, place) => ({
    classification: classifications[place % 40] ?? '',
    choose: 1,
    courses: codes
      .slice(place * 3, place * 3 + 3)
      .map((code) => ({ code, title: `과목 ${code}`, credits: 3 })),
  })),
}

const courses: Course[] = Array.from({ length: 200 }, (_, place) => ({
  code: place % 5 === 0 ? null : `C${place}`,
  title: `과목 C${place}`,
  credits: 3,
  semester: '2026-1',
  state: place % 7 === 0 ? 'planned' : 'passed',
  targets: [{ department: '큰학과', classification: classifications[place % 40] ?? '' }],
}))

function figureOf(what: string, work: () => number): Figure {
  const times = Array.from({ length: turns }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
  const slowest = quantile(times, 0.95)

  return {
    what: `graduation, 40 areas and 100 requirements, ${what}: p95`,
    ratio: slowest / bar,
    text: `${slowest.toFixed(1)} of ${bar} ms`,
    atMost: 1,
    absolute: `median ${quantile(times, 0.5).toFixed(1)} ms`,
  }
}
