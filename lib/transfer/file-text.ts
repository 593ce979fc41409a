import { decoded } from '@/lib/sheets/decoding'
import { refusal } from './refusal'
import { bytesMost } from './schema'

/** The text of a file that somebody chose, in whatever a Korean computer writes. Errors: `invalid` transfer.… */
export async function textOfFile(file: Blob): Promise<string> {
  if (file.size > bytesMost) throw refusal('too_large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    return decoded(bytes).replace(/^\uFEFF/, '')
  } catch (cause) {
    throw refusal('encoding', cause)
  }
}
