/** An answer that the front gives in place of the app. Its words may be read by a student. */
export type Refusal = {
  status: number
  code: string
  title: string
  detail: string
  headers?: Record<string, string>
}

export function malformed(detail: string): Refusal {
  return { status: 400, code: 'malformed', title: '잘못된 요청', detail }
}

export function truncated(): Refusal {
  return malformed('내용이 끝까지 도착하지 않았어요. 다시 보내 주세요.')
}

export function forbiddenOrigin(): Refusal {
  return {
    status: 403,
    code: 'forbidden_origin',
    title: '허용되지 않은 요청',
    detail: '다른 사이트에서 보낸 요청은 받지 않아요. 모람에서 다시 시도해 주세요.',
  }
}

export function methodNotAllowed(methods: string[]): Refusal {
  return {
    status: 405,
    code: 'method_not_allowed',
    title: '허용되지 않은 방법',
    detail: '이 주소에는 그런 방법으로 요청할 수 없어요.',
    headers: { Allow: methods.join(', ') },
  }
}

export function tooLarge(): Refusal {
  return {
    status: 413,
    code: 'too_large',
    title: '너무 큰 내용',
    detail: '한 번에 1MB까지 보낼 수 있어요. 내용을 줄여 주세요.',
  }
}

export function wrongType(): Refusal {
  return {
    status: 415,
    code: 'unsupported_media_type',
    title: '읽을 수 없는 형식',
    detail: '이 주소는 양식으로 보낸 내용만 받아요.',
  }
}

export function tooManyHeaders(): Refusal {
  return {
    status: 431,
    code: 'headers_too_large',
    title: '너무 긴 요청',
    detail: '주소나 쿠키가 너무 길어요. 쿠키를 지우고 다시 시도해 주세요.',
  }
}

export function tooSlow(): Refusal {
  return {
    status: 408,
    code: 'timeout',
    title: '시간이 지난 요청',
    detail: '내용이 도착하는 데 너무 오래 걸렸어요. 다시 시도해 주세요.',
  }
}

export function unavailable(): Refusal {
  return {
    status: 503,
    code: 'unavailable',
    title: '잠시 쉬는 중',
    detail: '서버가 다시 시작하는 중이에요. 잠시 후 다시 시도해 주세요.',
    headers: { 'Retry-After': '5' },
  }
}

/** problem+json (RFC 9457) for programs, a page for people. */
export function refusalBody(refusal: Refusal, requestId: string, forApi: boolean) {
  const { status, code, title, detail } = refusal
  if (forApi) {
    const problem = { type: 'about:blank', title, status, detail, code, requestId }

    return { type: 'application/problem+json; charset=utf-8', text: JSON.stringify(problem) }
  }

  return { type: 'text/html; charset=utf-8', text: page(title, detail, requestId) }
}

function page(title: string, detail: string, requestId: string): string {
  return `<!doctype html>
<html lang="ko">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · 모람</title></head>
<body>
<main>
<h1>${title}</h1>
<p>${detail}</p>
<p><a href="/">처음으로</a></p>
<p><small>요청 번호 ${requestId}</small></p>
</main>
</body>
</html>
`
}
