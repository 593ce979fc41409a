import { limits } from './limits'
import { refusal } from './refusal'

/** A file inside a zip file, still packed. */
export type Part = { packed: Uint8Array; stored: boolean; size: number }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const fileMark = 0x04034b50
const endSize = 22

/** What a zip file holds, by name, from its directory alone: nothing is unpacked, and nothing too large will be. */
export function partsOf(bytes: Uint8Array): Map<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const parts = new Map<string, Part>()
  if (count > limits.parts) throw refusal('bomb')

  for (let at = view.getUint32(end + 16, true), left = count; left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) throw refusal('broken_workbook')
    const nameSize = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize)).replaceAll('\\', '/')
    parts.set(name, partAt(bytes, view, at))
    at += 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  refuseBomb(parts, bytes.length)

  return parts
}

/** The directory ends with a mark, before a comment of at most 64 KB. */
function endOf(view: DataView): number {
  const last = view.byteLength - endSize
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1)
    if (view.getUint32(at, true) === endMark) return at

  throw refusal('broken_workbook')
}

function partAt(bytes: Uint8Array, view: DataView, entry: number): Part {
  const flags = view.getUint16(entry + 8, true)
  const method = view.getUint16(entry + 10, true)
  const packedSize = view.getUint32(entry + 20, true)
  const size = view.getUint32(entry + 24, true)
  const file = view.getUint32(entry + 42, true)
  if (flags & 1) throw refusal('encrypted')
  if (method !== 0 && method !== 8) throw refusal('broken_workbook')
  if (size > limits.unpackedBytes) throw refusal('bomb')
  if (file + 30 > view.byteLength || view.getUint32(file, true) !== fileMark) throw refusal('broken_workbook')

  const start = file + 30 + view.getUint16(file + 26, true) + view.getUint16(file + 28, true)
  if (start + packedSize > view.byteLength) throw refusal('broken_workbook')

  return { packed: bytes.subarray(start, start + packedSize), stored: method === 0, size }
}

/** Small files may well be packed tightly; large ones that are were made to burst. */
function refuseBomb(parts: Map<string, Part>, size: number): void {
  const unpacked = [...parts.values()].reduce((sum, part) => sum + part.size, 0)
  const roomy = unpacked > limits.bytes && unpacked > size * limits.unpackedRatio
  if (unpacked > limits.unpackedBytes || roomy) throw refusal('bomb')
}
