/** The cookie that switches the single-key shortcuts off; without it they are on. */
export const shortcutsCookie = 'shortcuts'

export const shortcutsOff = 'off'

export function hasShortcuts(value: string | undefined): boolean {
  return value !== shortcutsOff
}
