import { CodeBlock } from './code'

const signIn = `curl -X POST "$MORAM/api/v1/tokens" \\
  -H 'Content-Type: application/json' \\
  -d '{"university":"moram","loginId":"minji","password":"…"}'

curl "$MORAM/api/v1/boards" -H "Authorization: Bearer $ACCESS_TOKEN"`

/** What holds for every address, before the addresses. */
export function Conventions() {
  return (
    <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="text-15 text-ink-2">
        화면에서 할 수 있는 일은 JSON으로도 할 수 있어요. 규격은{' '}
        <a href="/api/openapi.json" className="font-600 text-primary hover:underline">
          OpenAPI 3.1 문서
        </a>
        예요.
      </p>
      <ul className="list-[square] space-y-1.5 pl-5 text-14 text-ink-2 marker:text-primary">
        <li>
          브라우저의 로그인 쿠키나 액세스 토큰으로 알아봐요. 토큰은 30분, 갱신 토큰은 7일 동안 쓸 수 있어요.
        </li>
        <li>목록은 items와 nextCursor로 와요. 다음 쪽 주소는 Link 헤더에 있어요.</li>
        <li>글을 고칠 때는 읽을 때 받은 ETag를 If-Match에 담아요. 그사이에 바뀌었으면 412예요.</li>
        <li>만드는 요청에 Idempotency-Key를 담으면, 다시 보내도 하나만 만들어져요.</li>
        <li>모르는 항목이 섞인 요청은 받지 않아요. 시각은 ISO 8601 UTC예요.</li>
        <li>오류는 RFC 9457 문서예요. 프로그램은 code를, 사람은 detail을 읽어요.</li>
      </ul>
      <CodeBlock label="토큰을 받아 게시판 목록 읽기">{signIn}</CodeBlock>
    </div>
  )
}
