import type { LeaveWishes } from '@/lib/departure/schema'

type Words = { label: string; text: string }

/** What can become of one's writings, in words. */
export const wishes: Record<keyof LeaveWishes, { legend: string; keep: Words; erase: Words }> = {
  writings: {
    legend: '닉네임으로 쓴 글과 댓글',
    keep: { label: '남겨 두기', text: '내용은 그대로 두고 이름만 (알수없음)으로 바꿔요.' },
    erase: {
      label: '지우기',
      text: '지금 바로 내용까지 지워요. 다른 사람이 답한 질문은 그 사람의 글이기도 해서 (알수없음)으로 남아요.',
    },
  },
  anonymousWritings: {
    legend: '익명으로 쓴 글과 댓글',
    keep: {
      label: '남겨 두기',
      text: '지금과 똑같이 보여요. 열흘 안에 누가 썼는지 아무도 풀어 볼 수 없게 돼요.',
    },
    erase: {
      label: '지우기',
      text: '30일 안에 하나씩, 알 수 없는 때에 지워요. 한꺼번에 사라지면 누가 썼는지 드러나기 때문이에요. 다른 사람이 답한 질문은 익명 그대로 남아요.',
    },
  },
}
