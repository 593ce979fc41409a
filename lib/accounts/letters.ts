export type Letter = { to: string; subject: string; text: string }

type Reset = { to: string; loginId: string; university: string; link: string }

export function resetLetter({ to, loginId, university, link }: Reset): Letter {
  return {
    to,
    subject: '[모람] 비밀번호를 다시 정하는 링크예요',
    text: `${university} ${loginId} 계정의 비밀번호를 다시 정하려면 30분 안에 아래 링크를 열어 주세요.
링크는 한 번만 쓸 수 있고, 새 비밀번호를 정하면 모든 기기에서 로그아웃돼요.

${link}

요청한 적이 없다면 이 메일을 지우면 돼요. 링크를 열지 않으면 아무것도 바뀌지 않아요.
`,
  }
}

type Code = { to: string; code: string; university: string }

export function codeLetter({ to, code, university }: Code): Letter {
  return {
    to,
    subject: `[모람] ${university} 확인 코드 ${code}`,
    text: `모람에서 ${university} 구성원인지 확인하는 코드예요. 10분 안에 입력해 주세요.

${code}

요청한 적이 없다면 이 메일을 지우면 돼요. 코드는 아무에게도 알려 주지 마세요.
`,
  }
}

export function passwordChangedLetter({ to, loginId }: { to: string; loginId: string }): Letter {
  return {
    to,
    subject: '[모람] 비밀번호가 바뀌었어요',
    text: `${loginId} 계정의 비밀번호가 방금 바뀌었고, 다른 기기에서는 모두 로그아웃됐어요.

직접 바꾼 것이 아니라면 바로 ‘비밀번호를 잊었어요’에서 새 비밀번호를 정해 주세요.
`,
  }
}

export function emailChangedLetter({ to, loginId }: { to: string; loginId: string }): Letter {
  return {
    to,
    subject: '[모람] 계정의 메일 주소가 바뀌었어요',
    text: `${loginId} 계정의 메일 주소가 이 주소에서 다른 주소로 바뀌었어요. 앞으로 이 주소로는 아무것도 보내지 않아요.

직접 바꾼 것이 아니라면 바로 비밀번호를 바꾸고 설정에서 메일 주소를 확인해 주세요.
`,
  }
}
