type Times = [day: number, from: number, to: number]

/** A class as the XML of a shared timetable tells it; times count in fives of minutes. */
export function subject(name: string, professor: string, ...times: Times[]): string {
  const data = times.map(
    ([day, from, to]) => `<data day="${day}" starttime="${from}" endtime="${to}" place="동아리방"/>`,
  )
  return `<subject><name value="${name}"/><professor value="${professor}"/><credit value="3"/><time>${data.join('')}</time></subject>`
}

/** The timetable around them, of the second semester of 2026. */
export function sharedTable(...subjects: string[]): string {
  return `<response><table year="2026" semester="2">${subjects.join('')}</table></response>`
}

/** An ICS file of these components. */
export function calendar(...components: string[][]): string {
  return ['BEGIN:VCALENDAR', 'X-WR-CALNAME:2학기', ...components.flat(), 'END:VCALENDAR'].join('\r\n')
}

export function event(...lines: string[]): string[] {
  return ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT']
}
