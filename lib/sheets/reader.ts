import { assembled } from './assembly'
import { decoded } from './decoding'
import { delimitedRows } from './delimited'
import { delimiterOf } from './delimiter'
import type { OnRows } from './grid'
import { issue } from './issue'
import { looksLikeJson, readJson } from './json-rows'
import { kindOf, refuseMarkup } from './kind'
import { limits } from './limits'
import { refusal } from './refusal'
import type { Issue, Sheet } from './sheet'
import { trimmed } from './trimming'
import { readXlsx } from './xlsx'

/**
 * The course list in a file, whatever kind it is of: told by its content, never by its name. Throws a
 * `DomainError` of the kind `invalid` with a code `import.…` for every file that is not one.
 */
export async function readSheet(
  bytes: Uint8Array,
  fileName: string,
  { onRows }: { onRows?: OnRows | undefined } = {},
): Promise<Sheet> {
  if (bytes.length > limits.bytes) throw refusal('too_large')
  const sheet = kindOf(bytes) === 'zip' ? await workbookSheet(bytes, onRows) : textSheet(bytes, onRows)

  return trimmed({ ...sheet, preamble: [...sheet.preamble, fileName.slice(0, 200)] })
}

async function workbookSheet(bytes: Uint8Array, onRows: OnRows | undefined): Promise<Sheet> {
  return assembled(await readXlsx(bytes, onRows))
}

function textSheet(bytes: Uint8Array, onRows: OnRows | undefined): Sheet {
  const text = decoded(bytes)
  if (text.trim() === '') throw refusal('empty')
  refuseMarkup(text)
  const sheet = looksLikeJson(text) ? readJson(text, onRows) : delimitedSheet(text, onRows)

  return text.includes('\uFFFD') ? { ...sheet, issues: [...sheet.issues, ...brokenLetters(sheet)] } : sheet
}

function delimitedSheet(text: string, onRows: OnRows | undefined): Sheet {
  const rows = delimitedRows(text, { delimiter: delimiterOf(text), onRows })
  return assembled({ rows, beside: [], issues: [] })
}

function brokenLetters({ rows }: Sheet): Issue[] {
  return rows.flatMap(({ row, cells }) => {
    const broken = cells.filter((cell) => cell.includes('\uFFFD'))
    const reason = '읽을 수 없는 글자가 있어 �로 두었어요. 원본을 확인해 주세요.'
    return broken.length > 0 ? [issue('warning', row, broken.join(' | '), reason)] : []
  })
}
