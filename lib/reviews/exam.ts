/** Which exam a note is about. */
export const examNames = {
  midterm: '중간고사',
  final: '기말고사',
  quiz: '퀴즈',
  other: '그 밖의 시험',
} as const

export type Exam = keyof typeof examNames

export const exams = Object.keys(examNames) as Exam[]
