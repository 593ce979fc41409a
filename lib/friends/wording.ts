import type { Sharing } from './pair'

/** What a friend sees, as one chooses it. */
export const sharingTexts: Record<Sharing, string> = {
  full: '수업까지 보여요',
  busy: '바쁜 시간만 보여요',
  none: '보이지 않아요',
}

/** The same, said of a friend. */
export const seesTexts: Record<Sharing, string> = {
  full: '시간표를 보여 줘요',
  busy: '바쁜 시간만 보여 줘요',
  none: '시간표는 보여 주지 않아요',
}
