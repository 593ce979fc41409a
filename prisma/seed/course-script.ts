import type { Target } from '@/lib/catalogue/listing'

/** A course as written in catalogue/<university>.txt. */
export type CourseScript = {
  department: Department
  code: string
  title: string
  targets: Target[]
  halfCredits: number
  /** A is the season of the semesters before and after the running one, B its own. */
  seasons: string
  /** How many 분반 it has. */
  sections: number
  meets: string
  capacity: number | null
  freshmanCapacity: number | null
  english: boolean
  team: boolean
  remark: string
}

type Department = { name: string; professors: string[]; rooms: string[]; labs: string[] }

/**
 * `# department PREFIX`, its rooms, labs and professors, then one line a course:
 * `number title | classification year credits | seasons xSections | how it meets, places (for first-years), … | remark`
 */
export function readCourses(source: string): CourseScript[] {
  return source
    .split(/^# /m)
    .slice(1)
    .flatMap((part) => {
      const [head = '', rooms = '', labs = '', professors = '', ...lines] = part.trim().split('\n')
      const [name = '', prefix = ''] = head.split(' ')
      const department = {
        name,
        rooms: roomsOf(rooms),
        labs: roomsOf(labs),
        professors: professors.split(' '),
      }

      return lines.map((line) => readCourse(line, prefix, department))
    })
}

/** `rooms 공학관 B101 B203` */
function roomsOf(line: string): string[] {
  const [, building = '', ...rooms] = line.split(' ')
  return rooms.map((room) => `${building} ${room}`)
}

function readCourse(line: string, prefix: string, department: Department): CourseScript {
  const [name = '', kind = '', run = '', how = '', remark = ''] = line.split('|').map((part) => part.trim())
  const [number = '', ...title] = name.split(' ')
  const [classification = '', year = '', credits = ''] = kind.split(' ')
  const [seasons = '', times = ''] = run.split(' ')
  const [meets = '', ...marks] = how.split(' ')
  const places = marks.map((mark) => /^(\d+)(?:\((\d+)\))?$/.exec(mark)).find((found) => found !== null)

  return {
    department,
    code: prefix + number,
    title: title.join(' '),
    targets: [
      { department: department.name, year: yearText(year), classification },
      ...marks.filter((mark) => mark.startsWith('+')).map(otherTarget),
    ],
    halfCredits: Number(credits) * 2,
    seasons,
    sections: Number(times.slice(1)),
    meets,
    capacity: places ? Number(places[1]) : null,
    freshmanCapacity: places?.[2] ? Number(places[2]) : null,
    english: marks.includes('en'),
    team: marks.includes('team'),
    remark,
  }
}

/** `+물리학과/전공선택/3` */
function otherTarget(mark: string): Target {
  const [department = '', classification = '', year = ''] = mark.slice(1).split('/')
  return { department, year: yearText(year), classification }
}

function yearText(year: string): string {
  return year === '-' ? '' : `${year}학년`
}
