import { dayMinutes } from '@/lib/catalogue/clock'
import { entriesMost } from '@/lib/timetables/policy'
import type {
  FileReading,
  FoundClass,
  FoundMeeting,
  RawClass,
  RawFile,
  RawMeeting,
  Warning,
} from './file-reading'
import { joined } from './joining'
import { line } from './line'
import { refusal } from './refusal'

/** As long as the longest title of a catalogue. */
const titleMost = 300
const professorMost = 40
const roomMost = 40
const roomsMost = 5
const meetingsMost = 30
const warningsMost = 200
/** Minutes: classes lie on such steps. */
const step = 5

/** Whatever a file says, made to fit into a plan; what had to be changed or left out is told. */
export function tidied({ semester, name, classes, warnings: told }: RawFile): FileReading {
  const warnings: Warning[] = told.map((message) => ({ entry: null, message }))
  const kept: FoundClass[] = []
  for (const raw of classes) {
    const { found, notes } = tidy(raw)
    const entry = found && kept.length < entriesMost ? kept.push(found) - 1 : null
    warnings.push(...[...new Set(notes)].map((message) => ({ entry, message })))
    if (found && entry === null) break
  }
  if (kept.length === 0) throw refusal('no_classes')
  if (kept.length < classes.length && kept.length === entriesMost) {
    warnings.push({
      entry: null,
      message: `수업이 ${entriesMost}개를 넘어요. 앞의 ${entriesMost}개만 가져와요.`,
    })
  }
  return { semester, name, classes: kept, warnings: cut(warnings) }
}

function cut(warnings: Warning[]): Warning[] {
  const more = warnings.length - warningsMost
  if (more <= 0) return warnings

  return [...warnings.slice(0, warningsMost), { entry: null, message: `알릴 것이 ${more}개 더 있어요.` }]
}

/** `null` for what has neither a name nor a time. */
function tidy(raw: RawClass): { found: FoundClass | null; notes: string[] } {
  const notes: string[] = []
  const title = line(raw.title, titleMost)
  const note = (message: string) => notes.push(`‘${title || '이름 없는 수업'}’ ${message}`)
  const meetings = fitting(raw.meetings, note)
  if (title === '' && meetings.length === 0) {
    if (raw.meetings.length === 0) note('이름도 시간도 없어서 뺐어요.')
    return { found: null, notes }
  }
  if (title === '') note('이름이 없어요. 가져온 뒤에 고칠 수 있어요.')
  return {
    found: {
      title: title || '이름 없는 수업',
      professor: line(raw.professor, professorMost),
      credits: creditsOf(raw.credits, note),
      meetings,
      own: raw.own ?? null,
    },
    notes,
  }
}

type Note = (message: string) => void

function creditsOf(credits: number | null, note: Note): number | null {
  if (credits === null) return null
  if (credits >= 0 && credits <= 100 && Number.isInteger(credits * 2)) return credits

  note('학점을 읽지 못해서 비워 두었어요.')
  return null
}

function fitting(raw: readonly RawMeeting[], note: Note): FoundMeeting[] {
  const inReach = raw.slice(0, meetingsMost * 10).flatMap((meeting) => fitted(meeting, note) ?? [])
  const apart = joined(inReach).map((meeting) => ({ ...meeting, rooms: meeting.rooms.slice(0, roomsMost) }))
  if (apart.length > meetingsMost)
    note(`시간이 ${meetingsMost}개를 넘어요. 앞의 ${meetingsMost}개만 가져와요.`)

  return apart.slice(0, meetingsMost)
}

function fitted({ day, start, end, rooms }: RawMeeting, note: Note): FoundMeeting | null {
  if (!Number.isInteger(day) || day < 0 || day > 6) {
    note('요일을 읽지 못한 시간은 뺐어요.')
    return null
  }
  if (!Number.isFinite(start) || !Number.isFinite(end) || start < 0 || start >= dayMinutes) {
    note('하루를 벗어난 시간은 뺐어요.')
    return null
  }
  if (end > dayMinutes) note('밤 12시를 넘는 시간은 24:00까지로 줄였어요.')
  const startMinute = Math.round(start / step) * step
  const endMinute = Math.round(Math.min(end, dayMinutes) / step) * step
  if (startMinute >= endMinute) {
    note('길이가 없는 시간은 뺐어요.')
    return null
  }
  if (startMinute !== start || (endMinute !== end && end <= dayMinutes)) note('시각을 5분 단위로 맞췄어요.')

  return { weekday: day, startMinute, endMinute, rooms: roomsOf(rooms) }
}

function roomsOf(rooms: readonly string[]): string[] {
  return [...new Set(rooms.map((room) => line(room, roomMost)).filter((room) => room !== ''))]
}
