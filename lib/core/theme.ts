/** The cookie that holds a chosen look; without it the system's choice holds. */
export const themeCookie = 'theme'

const themes = ['light', 'dark'] as const

export type Theme = (typeof themes)[number]

/** Anything but the two known words means: as the system says. */
export function readTheme(value: string | undefined): Theme | undefined {
  return themes.find((theme) => theme === value)
}

/** What a browser paints around the page: paper in each theme. */
export const paper = { light: '#faf8f3', dark: '#141513' } as const
