import type { Refusal } from './problem'
import { titles } from './titles'

/** An answer that the front gives in place of the app. */
export type FrontRefusal = Refusal & { headers?: Record<string, string> }

export function malformed(detail: string, code = 'malformed.request'): FrontRefusal {
  return { status: 400, code, detail }
}

export function truncated(): FrontRefusal {
  return malformed('보낸 내용이 끝까지 오지 않았어요. 다시 보내 주세요.', 'malformed.body')
}

export function forbiddenOrigin(): FrontRefusal {
  return {
    status: 403,
    code: 'forbidden.origin',
    detail: '다른 사이트에서 보낸 요청은 받지 않아요. 모람에서 다시 시도해 주세요.',
  }
}

export function notFound(): FrontRefusal {
  return { status: 404, code: 'not_found', detail: '여기에는 아무것도 없어요.' }
}

export function methodNotAllowed(methods: string[]): FrontRefusal {
  return {
    status: 405,
    code: 'method_not_allowed',
    detail: '이 주소에는 그런 방법으로 요청할 수 없어요.',
    headers: { Allow: methods.join(', ') },
  }
}

/** More than so many bytes. */
export function tooLarge(most: number): FrontRefusal {
  return {
    status: 413,
    code: 'body.too_large',
    detail: `보낸 내용이 ${Math.floor(most / 1_048_576)}MB를 넘어요. 나누어 보내 주세요.`,
  }
}

export function wrongType(): FrontRefusal {
  return { status: 415, code: 'body.unsupported', detail: '이 주소는 양식으로 보낸 내용만 받아요.' }
}

export function tooManyHeaders(): FrontRefusal {
  return {
    status: 431,
    code: 'headers.too_large',
    detail: '주소나 쿠키가 너무 길어요. 쿠키를 지우고 다시 시도해 주세요.',
  }
}

export function tooSlow(): FrontRefusal {
  return {
    status: 408,
    code: 'timeout',
    detail: '내용이 도착하는 데 너무 오래 걸렸어요. 다시 시도해 주세요.',
  }
}

export function unavailable(): FrontRefusal {
  return {
    status: 503,
    code: 'unavailable',
    detail: '서버가 다시 시작하는 중이에요. 잠시 뒤에 다시 시도해 주세요.',
    headers: { 'Retry-After': '5' },
  }
}

/** problem+json (RFC 9457) for programs, a page for people. */
export function refusalBody({ status, code, detail }: FrontRefusal, requestId: string, forApi: boolean) {
  const title = titles[status] ?? ''
  if (forApi) {
    const document = { type: `/docs#${status}`, title, status, detail, code, requestId }

    return { type: 'application/problem+json', text: JSON.stringify(document) }
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
