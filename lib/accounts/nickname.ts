/** What two nicknames of one university must not share. */
export function foldNickname(nickname: string): string {
  return nickname.normalize('NFKC').toLowerCase()
}

/** 2 to 10 Hangul syllables, Latin letters and digits. */
export const nicknameForm = /^[가-힣A-Za-z0-9]{2,10}$/

/** Names that an anonymous writer, the staff or the product itself goes by: nobody may pass for them. */
const reserved = new Set([
  '익명',
  '글쓴이',
  '작성자',
  '알수없음',
  '탈퇴회원',
  '탈퇴한회원',
  '운영자',
  '운영진',
  '운영팀',
  '관리자',
  '매니저',
  '모람',
  '시스템',
  '공지',
  'anonymous',
  'admin',
  'administrator',
  'moderator',
  'operator',
  'staff',
  'system',
  'moram',
  'root',
  'null',
  'undefined',
])

/** What passes for an anonymous writer or for the staff wherever it stands: 익명글쓴이 looks like 익명(글쓴이). */
const passing = /익명|글쓴이|(?:운영|관리)(?:자|진|팀)|모람(?:운영|관리|공식)/

/** Digits that stand for letters, as far as they could spell one of the names above. */
const letters: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }

/** Also with digits around it or in it, and inside a longer name: 익명1, 운영1자, adm1n, 공식운영자. */
export function isReservedNickname(nickname: string): boolean {
  const bare = foldNickname(nickname).replace(/[^\p{L}\p{N}]/gu, '')
  const names = [
    bare,
    bare.replace(/^\d+|\d+$/g, ''),
    bare.replace(/\d/g, (digit) => letters[digit] ?? digit),
  ]

  return names.some((name) => reserved.has(name)) || passing.test(bare.replace(/\d/g, ''))
}

const endings = ['숲', '달', '별', '콩', '집', '길', '빛', '섬']

/** Names near one that somebody has, to be offered where they are free. */
export function nearNicknames(nickname: string): string[] {
  const room = [...nickname].slice(0, 9).join('')
  return endings
    .map((ending) => room + ending)
    .filter((near) => nicknameForm.test(near) && !isReservedNickname(near))
}

/** Days between two changes of one's nickname. */
export const nicknameDays = 30

/** The day from which one may take another nickname, or `null` when one may now. */
export function nicknameChangeableOn(changedOn: Date | null, now: Date): Date | null {
  if (changedOn === null) return null

  const from = new Date(changedOn.getTime() + nicknameDays * 86_400_000)
  return from > now ? from : null
}
