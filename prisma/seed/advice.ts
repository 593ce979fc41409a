import type { Exam } from '@/lib/reviews/exam'
import type { Random } from './random'

const kinds = ['서술', '단답', 'O/X', '빈칸', '계산', '약술', '객관식'] as const

const begins = [
  '강의 자료에 굵게 적힌 낱말은 뜻까지 외워 두세요.',
  '과제로 냈던 문제를 손으로 다시 풀어 보면 절반은 맞아요.',
  '수업에서 두 번 넘게 말씀하신 내용이 그대로 나왔어요.',
  '교재 연습 문제를 짝수 번만 풀어도 넉넉했어요.',
  '기출은 없지만 퀴즈를 모아 두면 흐름이 보여요.',
  '범위가 넓어서 앞 장부터 나누어 봐야 해요.',
]

const stays = [
  '시간이 빠듯하니 배점이 큰 것부터 푸세요.',
  '답만 쓰면 점수가 절반이라 이유를 한 줄이라도 적어야 해요.',
  'A4 한 장을 손으로 써서 가져갈 수 있었어요.',
  '그림을 빠르게 그리는 연습을 해 두면 좋아요.',
  '마지막 문제는 지난주에 나눈 이야기에서 나왔어요.',
  '계산기는 쓸 수 없었어요.',
]

const examples = [
  '두 방법의 좋은 점과 나쁜 점을 견주어 설명하기',
  '주어진 표를 보고 빈칸 채우기',
  '수업에서 본 사례를 한 문단으로 다시 설명하기',
  '낱말 다섯 개의 뜻을 한 줄씩 적기',
  '잘못된 문장을 골라 바르게 고치기',
  '그래프를 그리고 뜻을 풀이하기',
]

type Advice = { exam: Exam; body: string; questions: string[]; examples: string[] }

/** What one student tells of an exam: how to prepare, what was asked, and mostly an example or two. */
export function adviceOn(random: Random): Advice {
  return {
    exam: random.pick(['midterm', 'midterm', 'final', 'final', 'quiz']),
    body: `${random.pick(begins)} ${random.pick(stays)}`,
    questions: random
      .shuffle(kinds)
      .slice(0, 1 + random.int(3))
      .map((kind) => `${kind} ${2 + random.int(8)}`),
    examples: random.shuffle(examples).slice(0, random.int(3)),
  }
}
