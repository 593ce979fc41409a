import { DomainError } from '@/lib/core/errors'

const sentences = {
  unknown_format:
    '시간표 파일로 보이지 않아요. XML, ICS나 모람에서 내보낸 JSON 파일의 내용을 그대로 넣어 주세요.',
  too_large: '1MB보다 커요. 한 학기의 시간표만 남겨서 다시 보내 주세요.',
  encoding: '글자를 읽을 수 없어요. UTF-8로 저장한 파일을 골라 주세요.',
  broken_xml: 'XML 형식이 맞지 않아요. 파일이나 글이 끝까지 들어왔는지 확인해 주세요.',
  no_table: 'XML 안에 시간표(table)가 없어요. 공유된 시간표의 XML인지 확인해 주세요.',
  broken_ics: 'ICS 형식이 맞지 않아요. 캘린더에서 다시 내보낸 파일을 골라 주세요.',
  broken_json: '모람의 시간표 파일이 아니에요. 모람에서 내보낸 JSON을 고치지 말고 그대로 넣어 주세요.',
  no_classes: '가져올 수업이 하나도 없어요. 다른 파일을 골라 주세요.',
} as const

/** Why nothing can be read out of what was sent. */
export function refusal(code: keyof typeof sentences, cause?: unknown): DomainError {
  const message = sentences[code]
  return new DomainError('invalid', message, { code: `transfer.${code}`, fields: { text: message }, cause })
}
