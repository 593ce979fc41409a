import type { Ask } from '../asks/scene'
import type { Story } from './teller'

/** `spare` is asked with a session that the ask itself may end; `turn` tells the askers of one row apart. */
export type VeilAsk = Ask & { spare?: true }
export type Making = (story: Story, turn: number) => VeilAsk[] | Promise<VeilAsk[]>

export const only =
  (path: string, more: Omit<VeilAsk, 'path'> = {}): Making =>
  () => [{ path, ...more }]

/** An id of nothing: a catalogue has no people in it, and plans are nobody's but their owner's. */
export const nobodys = '0199c000-0000-7000-8000-000000000000'
