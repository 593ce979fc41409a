type FirstBoard = {
  slug: string
  name: string
  description: string
  rules: string
  titled?: boolean
  secret?: boolean
  questions?: boolean
  commercial?: boolean
  hotEligible?: boolean
}

/** What every university begins with, in this order. */
export const firstBoards: readonly FirstBoard[] = [
  {
    slug: 'free',
    name: '자유게시판',
    description: '무엇이든 편하게 이야기해요. 익명으로 쓸 수 있어요.',
    rules:
      '서로의 하루를 존중해요.\n누군가를 알아볼 수 있는 이름이나 사진은 올리지 않아요.\n같은 글을 되풀이해서 올리지 않아요.',
  },
  {
    slug: 'secret',
    name: '비밀게시판',
    description: '제목 없이 속마음을 적어요. 검색과 HOT에 나오지 않아요.',
    rules:
      '여기서 읽은 이야기는 여기에 두고 가요.\n힘든 글에는 판단보다 안부를 먼저 남겨요.\n누구인지 짐작하거나 묻지 않아요.',
    titled: false,
    secret: true,
    hotEligible: false,
  },
  {
    slug: 'freshman',
    name: '새내기게시판',
    description: '처음이라 궁금한 것을 물어봐요. 선배의 답도 환영해요.',
    rules: '몰라서 묻는 질문에 면박을 주지 않아요.\n답할 때는 언제 겪은 일인지 함께 적어요.',
  },
  {
    slug: 'alumni',
    name: '졸업생게시판',
    description: '졸업한 뒤의 이야기와 학교 안부를 나눠요.',
    rules: '회사와 사람의 실명은 적지 않아요.\n후배의 질문에는 아는 만큼만 정확하게 답해요.',
  },
  {
    slug: 'info',
    name: '정보게시판',
    description: '학교생활에 도움이 되는 정보를 모아요.',
    rules: '언제, 어디서 확인했는지 함께 적어요.\n틀린 내용을 알게 되면 글을 고치거나 댓글로 알려요.',
  },
  {
    slug: 'market',
    name: '장터',
    description: '쓰던 물건을 사고팔고 나눠요.',
    rules:
      '값, 상태, 만날 곳을 적어요.\n학생끼리의 거래만 올려요. 업체 홍보는 올리지 않아요.\n거래가 끝나면 댓글로 알려요.',
    questions: false,
    commercial: true,
    hotEligible: false,
  },
  {
    slug: 'career',
    name: '취업·진로',
    description: '취업 준비와 진로 고민을 나눠요.',
    rules: '합격 후기에는 시기와 직무를 함께 적어요.\n면접에서 비밀로 하기로 한 내용은 올리지 않아요.',
  },
  {
    slug: 'clubs',
    name: '동아리·학회',
    description: '사람을 모으고 행사를 알려요.',
    rules: '모집 글에는 활동 시간과 회비를 적어요.\n같은 모집 글은 일주일에 한 번만 올려요.',
  },
]
