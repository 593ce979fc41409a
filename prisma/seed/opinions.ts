import type { Answers } from '@/lib/reviews/tally'
import type { Random } from './random'

type Mood = 'glad' | 'torn' | 'cross'

/** What students say of a class: how it was, then one thing that stayed with them, then a word to the next ones. */
const sentences: Record<Mood, readonly [begins: string[], stays: string[], advises: string[]]> = {
  glad: [
    [
      '이번 학기에 들은 수업 가운데 제일 좋았어요.',
      '설명이 차근차근해서 처음 듣는 사람도 따라갈 수 있어요.',
      '어려운 개념을 그림으로 풀어 주셔서 머리에 오래 남아요.',
      '수업 시간이 짧게 느껴졌어요.',
      '교수님이 학생 이름을 외우려고 애쓰시는 게 느껴져요.',
      '기대 없이 신청했는데 전공을 다시 보게 된 수업이에요.',
    ],
    [
      '질문하면 다음 시간에 자료까지 찾아 오셔서 답해 주세요.',
      '매주 짧은 과제가 있어서 시험 전에 벼락치기를 안 해도 됐어요.',
      '지난 시간 내용을 십 분씩 되짚어 주시는 게 큰 도움이 됐어요.',
      '예시가 모두 요즘 이야기라서 졸 틈이 없었어요.',
      '과제 피드백을 한 줄이라도 꼭 달아 주세요.',
      '조교님 답변이 빨라서 막히는 곳이 오래가지 않아요.',
    ],
    [
      '앞자리에 앉으면 더 재미있어요.',
      '필기만 잘해 두면 시험은 걱정 안 해도 돼요.',
      '시간이 맞으면 꼭 들어 보세요.',
      '복습을 그날그날 하면 학점은 따라와요.',
      '예습 자료를 미리 읽고 가는 걸 권해요.',
      '친구에게도 권한 수업이에요.',
    ],
  ],
  torn: [
    [
      '내용은 알찬데 진도가 조금 빨라요.',
      '좋은 점과 아쉬운 점이 반반이에요.',
      '중간고사까지는 괜찮았는데 뒤로 갈수록 벅찼어요.',
      '교재를 그대로 읽는 날이 가끔 있어요.',
      '평범하게 들을 만한 수업이에요.',
      '설명은 좋은데 아침 첫 시간이라 힘들었어요.',
    ],
    [
      '과제가 몰리는 주가 있어서 일정을 잘 짜야 해요.',
      '조별 발표는 조를 잘 만나야 해요.',
      '시험 범위가 넓은 대신 문제는 수업에서 다룬 데서 나와요.',
      '강의실이 넓어서 뒤에서는 판서가 잘 안 보여요.',
      '출석을 꼼꼼히 보시니 지각은 조심하세요.',
      '자료가 수업 직전에 올라와서 미리 보기 어려워요.',
    ],
    [
      '전공이라 듣지만 교양으로는 고민해 보세요.',
      '노력한 만큼은 성적이 나와요.',
      '마지막 두 주는 비워 두는 게 좋아요.',
      '선수 과목을 듣고 오면 훨씬 수월해요.',
      '공강과 붙여 두면 과제할 시간이 생겨요.',
      '기본은 배워 가는 수업이에요.',
    ],
  ],
  cross: [
    [
      '기대한 내용과 많이 달랐어요.',
      '진도를 맞추느라 설명이 건너뛸 때가 많아요.',
      '과제의 기준을 알기 어려웠어요.',
      '목소리가 작으셔서 뒤에서는 잘 안 들려요.',
    ],
    [
      '공지가 늦게 올라와서 과제를 하루 만에 한 적이 있어요.',
      '시험 문제가 수업에서 다루지 않은 데서도 나왔어요.',
      '조모임이 세 번이나 있는데 역할이 고르지 않았어요.',
      '휴강이 잦고 보강은 갑자기 잡혀요.',
    ],
    [
      '다른 교수님 수업이 열리면 그쪽을 보세요.',
      '꼭 들어야 한다면 교재를 혼자 읽을 각오를 하세요.',
      '학점을 보고 듣는다면 다시 생각해 보세요.',
      '관심 있는 주제라면 그래도 들을 만해요.',
    ],
  ],
}

/** How a professor's class is: what most of its reviews agree on. */
export type Character = Omit<Answers, 'stars'> & { liking: number }

export function characterOf(random: Random): Character {
  return {
    liking: 2.4 + 2.4 * random.next(),
    assignments: random.pick(['many', 'some', 'some', 'none']),
    teamwork: random.pick(['many', 'some', 'none', 'none']),
    grading: random.pick(['generous', 'normal', 'normal', 'strict']),
    attendance: random.pick(['called', 'seats', 'electronic', 'electronic', 'none', 'mixed']),
    exams: random.pick([1, 2, 2, 2, 3]),
  }
}

export type Opinion = Answers & { body: string }

/** One student's word on it: mostly what the others say, now and then something else. */
export function opinionOn(character: Character, random: Random): Opinion {
  const stars = Math.min(
    5,
    Math.max(1, Math.round(character.liking + 1.1 * (random.next() + random.next() - 1))),
  )
  const mood: Mood = stars >= 4 ? 'glad' : stars === 3 ? 'torn' : 'cross'
  const other = characterOf(random)
  const most = <Name extends keyof Character>(name: Name): Character[Name] =>
    random.chance(0.72) ? character[name] : other[name]

  return {
    stars,
    assignments: most('assignments'),
    teamwork: most('teamwork'),
    grading: most('grading'),
    attendance: most('attendance'),
    exams: most('exams'),
    body: wordsIn(mood, random),
  }
}

/** Somebody in two says less than the others. */
function wordsIn(mood: Mood, random: Random): string {
  const [first = '', second = '', third = ''] = sentences[mood].map((some) => random.pick(some))

  return random
    .pick([
      [first, second, third],
      [first, second],
      [second, third],
      [first, third],
    ])
    .join(' ')
}
