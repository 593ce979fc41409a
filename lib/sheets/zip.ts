import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { limits } from './limits'
import { refusal } from './refusal'

/** A file inside a zip file, still packed. */
export type Part = { zip: ZipFile; entry: Entry }

/** What a zip file holds, by name, from its directory alone: nothing is unpacked, and nothing too large will be. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, Part>> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(
    broken,
  )
  if (zip.entryCount > limits.parts) throw refusal('bomb')

  const entries = await entriesOf(zip).catch(broken)
  if (entries.some((entry) => entry.isEncrypted())) throw refusal('encrypted')
  refuseBomb(entries, bytes.length)

  return new Map(entries.map((entry) => [entry.fileName, { zip, entry }]))
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)

  return entries
}

/** The text of a part, piece by piece. Fails as soon as more comes out than the directory said. */
export async function* textOf({ zip, entry }: Part): AsyncGenerator<string> {
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const piece of stream.setEncoding('utf8')) yield String(piece)
  } catch (cause) {
    broken(cause)
  }
}

function broken(cause: unknown): never {
  throw refusal('broken_workbook', cause)
}

/** Small files may well be packed tightly; large ones that are were made to burst. */
function refuseBomb(entries: Entry[], size: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const roomy = unpacked > limits.bytes && unpacked > size * limits.unpackedRatio
  if (unpacked > limits.unpackedBytes || roomy) throw refusal('bomb')
}
