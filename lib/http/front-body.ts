import { isUtf8 } from 'node:buffer'
import { mediaType, type RequestHead } from './front'
import { isPlainCall, isScriptedCall } from './front-action'
import { type FrontRefusal, malformed } from './front-answer'
import { boundaryOf, multipartParts } from './multipart'

/** What is refused once the whole body is there. A page is only ever posted to for an action. */
export function refuseBody(
  { headers }: RequestHead,
  body: Buffer,
  forPage: boolean,
): FrontRefusal | undefined {
  if (mediaType(headers) !== 'multipart/form-data') {
    return isUtf8(body) ? undefined : refuse('글자를 읽을 수 없어요. UTF-8로 보내 주세요.')
  }
  const boundary = boundaryOf(headers['content-type'] ?? '')
  const parts = boundary ? multipartParts(body, boundary) : undefined
  if (!parts) return refuse('양식을 읽을 수 없어요. 새로 고친 다음 다시 보내 주세요.')
  if (parts.some((part) => !part.isFile && !isUtf8(part.value))) {
    return refuse('글자를 읽을 수 없어요. UTF-8로 보내 주세요.')
  }
  const isCall = headers['next-action'] === undefined ? isPlainCall(parts) : isScriptedCall(parts)

  return forPage && !isCall ? refuse('양식을 읽을 수 없어요. 새로 고친 다음 다시 보내 주세요.') : undefined
}

function refuse(detail: string): FrontRefusal {
  return malformed(detail, 'malformed.body')
}
