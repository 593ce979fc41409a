import { type SemesterName, semesterName, type Term } from '@/lib/catalogue/semester'
import { scanXml, type XmlAttributes } from '@/lib/sheets/xml'
import type { RawFile, RawMeeting } from './file-reading'
import { refusal } from './refusal'

/** Minutes: what its times count in. */
const unit = 5

type Subject = { title: string; professor: string; credits: number | null; meetings: RawMeeting[] }

/** `<table year semester><subject><name value/>…<time><data day starttime endtime place/></time></subject>`; the first table counts. */
export async function readXml(text: string): Promise<RawFile> {
  const subjects: Subject[] = []
  let semester: SemesterName | null = null
  let tables = 0
  let subject: Subject | null = null

  await scanXml(
    [text.replace(/^\uFEFF/, '').trim()],
    {
      open(name, attributes) {
        if (name === 'table') {
          tables += 1
          if (tables === 1) semester = semesterIn(attributes)
        } else if (name === 'subject' && tables === 1) {
          subject = { title: '', professor: '', credits: null, meetings: [] }
          subjects.push(subject)
        } else if (subject) take(subject, name, attributes)
      },
      close(name) {
        if (name === 'subject') subject = null
      },
    },
    { refused: (cause) => refusal('broken_xml', cause) },
  )
  if (tables === 0) throw refusal('no_table')

  return {
    semester,
    name: null,
    classes: subjects,
    warnings: tables > 1 ? ['시간표가 여럿 들어 있어요. 첫 번째 것만 가져와요.'] : [],
  }
}

function take(subject: Subject, name: string, attributes: XmlAttributes) {
  const value = attributes.get('value') ?? ''
  if (name === 'name') subject.title = value
  if (name === 'professor') subject.professor = value
  if (name === 'credit') subject.credits = numberIn(value)
  if (name === 'data') subject.meetings.push(meetingIn(attributes))
}

function meetingIn(attributes: XmlAttributes): RawMeeting {
  const number = (name: string) => numberIn(attributes.get(name)) ?? Number.NaN
  return {
    day: number('day'),
    start: number('starttime') * unit,
    end: number('endtime') * unit,
    rooms: [attributes.get('place') ?? ''],
  }
}

/** `null` for what is missing; NaN for what is no number. */
function numberIn(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '') return null

  return /^-?\d{1,9}(?:\.\d{1,9})?$/.test(trimmed) ? Number(trimmed) : Number.NaN
}

const termsByName: Record<string, Term> = {
  '1': '1',
  '1학기': '1',
  '2': '2',
  '2학기': '2',
  S: 'S',
  여름: 'S',
  여름학기: 'S',
  W: 'W',
  겨울: 'W',
  겨울학기: 'W',
}

function semesterIn(attributes: XmlAttributes): SemesterName | null {
  const year = attributes.get('year')?.trim() ?? ''
  const written = attributes.get('semester')?.trim() ?? ''
  const term = Object.hasOwn(termsByName, written) ? termsByName[written] : undefined

  return /^(?:19|20)\d\d$/.test(year) && term ? semesterName({ year: Number(year), term }) : null
}
