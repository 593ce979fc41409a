/** `09:05` for 545 minutes after midnight; a day ends at `24:00`. */
export function clockText(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0')

  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** Minutes after midnight of `09:05`, or `null` for what is no time of a day. */
export function minuteOf(clock: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(clock) ?? []
  const at = Number(hour) * 60 + Number(minute)

  return at <= dayMinutes ? at : null
}

export const dayMinutes = 1440
