import { refusal } from './refusal'
import type { Part } from './zip'

/** The text of a part, piece by piece. Stops as soon as more comes out than the directory said. */
export async function* textOf(part: Part): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let size = 0
  for await (const piece of part.stored ? [part.packed] : unpacked(part.packed)) {
    size += piece.length
    if (size > part.size) throw refusal('broken_workbook')
    yield decoder.decode(piece, { stream: true })
  }
  if (size < part.size) throw refusal('broken_workbook')
  yield decoder.decode()
}

async function* unpacked(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const source = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(new Uint8Array(packed))
      controller.close()
    },
  })
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch (cause) {
    throw refusal('broken_workbook', cause)
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
