import data from './common-passwords.json'

/** Passwords of ten characters and more that lead every list of leaked ones, the Korean keyboard's included. */
const leaked = new Set(data.passwords.split(' '))

/** Words that leaked passwords are made of, once digits and signs around them are gone. */
const bases = new Set(
  `password passwd passwort pass word admin administrator root user guest test tester welcome login letmein qwerty
  qwertyuiop qwer asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qwe asd zxc qaz wsx abc abcd abcde abcdef abcdefg
  iloveyou love lovely saranghae sarang annyeong korea seoul busan hanguk university college campus student school
  moram hanbit monkey dragon master sunshine princess football baseball superman batman pokemon computer internet
  samsung google naver kakao kakaotalk facebook instagram minecraft starcraft secret changeme default hello
  dkssud dkssudgktpdy tkfkd tkfkdgo tkfkdgody qlalfqjsgh gkrtod eogkrtod eogkrry eogksalsrnr gksrnr rkskek
  비밀번호 사랑해 안녕하세요 대한민국 모람 한빛 학생 대학생 대학교`.split(/\s+/),
)

const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '가나다라마바사아자차카타파하',
]
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')])

const look: Record<string, string> = {
  '@': 'a',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  $: 's',
  '7': 't',
}

/** Whether a guesser's first ten thousand tries would hold it. Case does not make it rarer. */
export function isCommonPassword(password: string): boolean {
  const folded = password.normalize('NFC').toLowerCase()

  return leaked.has(folded) || isDressedUp(folded) || isMonotonous(folded) || isRun(folded)
}

/** A common word behind or before digits and signs, or with digits in place of letters: password!23, p@ssw0rd99. */
function isDressedUp(folded: string): boolean {
  const stripped = folded.replace(/^[\d\p{P}\p{S}]+|[\d\p{P}\p{S}]+$/gu, '')
  const spelled = stripped.replace(/[@013457$]/g, (sign) => look[sign] ?? sign)

  return bases.has(stripped) || bases.has(spelled)
}

/** At most three different characters, or one short piece over and over. */
function isMonotonous(folded: string): boolean {
  if (new Set(folded).size <= 3) return true

  return [1, 2, 3, 4, 5].some((size) => folded.slice(size) === folded.slice(0, -size))
}

/** Made of nothing but stretches of the keyboard, the alphabet or the digits, four and more at a time. */
function isRun(folded: string): boolean {
  let rest = folded
  while (rest.length > 0) {
    const length = stretch(rest)
    if (length < Math.min(4, rest.length)) return false
    rest = rest.slice(length)
  }
  return true
}

function stretch(text: string): number {
  for (let length = text.length; length > 1; length--) {
    const piece = text.slice(0, length)
    if (runs.some((run) => run.includes(piece))) return length
  }
  return 1
}
