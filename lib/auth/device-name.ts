const browsers = [
  ['Edg', 'Edge'],
  ['Whale', 'Whale'],
  ['SamsungBrowser', '삼성 인터넷'],
  ['KAKAOTALK', '카카오톡'],
  ['NAVER', '네이버 앱'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['CrOS', 'Chromebook'],
  ['Linux', 'Linux'],
] as const

/** "Chrome · Windows": enough to know one's own devices apart, too little to follow anybody. */
export function deviceName(agent: string): string {
  const names = [browsers, systems].map((known) => known.find(([sign]) => agent.includes(sign))?.[1])
  return names.filter(Boolean).join(' · ') || '알 수 없는 기기'
}
