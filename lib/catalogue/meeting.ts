/** One weekly meeting of a class. It may use several rooms at once. */
export type Meeting = {
  /** 0 is Monday. */
  weekday: number
  /** Minutes after midnight, half-open: a class that ends at 75 does not touch one that starts there. */
  startMinute: number
  endMinute: number
  /** What the university writes beside the time, such as 외부 or 실습; usually empty. */
  kind: string
  rooms: string[]
}

export const weekdays = ['월', '화', '수', '목', '금', '토', '일'] as const
