import { DomainError } from '@/lib/core/errors'
import { limits } from './limits'

const sentences = {
  empty: '파일이 비어 있어요. 강의 목록이 들어 있는 파일을 골라 주세요.',
  too_large: `파일이 ${limits.bytes / 1024 / 1024}MB보다 커요. 강의 목록만 남기고 다시 저장해 주세요.`,
  not_a_table: '표가 들어 있는 파일이 아니에요. XLSX, CSV, JSON 가운데 하나로 저장해 주세요.',
  document: '그림이나 문서 파일은 읽을 수 없어요. 표를 XLSX나 CSV로 저장해 주세요.',
  old_excel: '옛 엑셀 형식(.xls)이라 읽을 수 없어요. 엑셀에서 열어 XLSX로 다시 저장해 주세요.',
  encrypted: '암호가 걸린 파일이라 읽을 수 없어요. 암호를 풀고 다시 저장해 주세요.',
  web_page: '엑셀처럼 보이지만 웹 페이지로 저장된 파일이에요. 엑셀에서 열어 XLSX로 다시 저장해 주세요.',
  broken_workbook: '엑셀 파일이 손상되었거나 끝까지 올라오지 않았어요. 다시 저장해서 올려 주세요.',
  bomb: '압축을 풀면 지나치게 커지는 파일이라 열지 않았어요. 엑셀에서 XLSX로 다시 저장해 주세요.',
  encoding: '글자를 읽을 수 없어요. UTF-8이나 EUC-KR로 다시 저장해 주세요.',
  broken_json: 'JSON 형식이 맞지 않아요. 파일이 끝까지 저장되었는지 확인해 주세요.',
  too_deep: `JSON이 ${limits.depth}겹보다 깊게 겹쳐 있어요. 강의 목록만 담아 다시 저장해 주세요.`,
  no_objects: 'JSON 안에서 강의를 한 건씩 담은 목록을 찾지 못했어요. 다른 형식으로 저장해 주세요.',
  no_header:
    '머리글 행을 찾지 못했어요. 학수번호, 교과목명 같은 열 이름이 위쪽 50행 안에 있는지 확인해 주세요.',
  no_rows: '머리글만 있고 강의가 한 줄도 없어요. 내용이 있는 파일인지 확인해 주세요.',
  too_many_rows: `${limits.rows.toLocaleString('ko-KR')}행보다 길어요. 한 학기의 강의만 남겨 주세요.`,
  too_many_columns: `열이 ${limits.columns}개보다 많아요. 강의 목록에 필요한 열만 남겨 주세요.`,
} as const

/** Why a file cannot be read at all, in words for whoever chose it. */
export function refusal(code: keyof typeof sentences, cause?: unknown): DomainError {
  return new DomainError('invalid', sentences[code], { code: `import.${code}`, cause })
}
