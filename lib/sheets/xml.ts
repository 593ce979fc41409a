import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { limits } from './limits'
import { refusal } from './refusal'

/** Values by names; all names come without their namespace. */
export type XmlAttributes = ReadonlyMap<string, string>

export type XmlListener = {
  open: (name: string, attributes: XmlAttributes) => void
  close: (name: string) => void
  text: (text: string) => void
}

/** No tag and no text of a spreadsheet is longer; the parser itself would gather any length. */
const longestSilence = 1_000_000

/** A workbook's own tags have some twenty. */
const mostAttributes = 256

type Scanning = {
  enough?: () => boolean
  /** What is said of XML that cannot be read. */
  refused?: (cause?: unknown) => Error
}

/** Reads well-formed XML piece by piece. One that declares a document type is refused: no table ever does. */
export async function scanXml(
  pieces: AsyncIterable<string> | Iterable<string>,
  { open, close, text }: Partial<XmlListener>,
  { enough = () => false, refused = (cause) => refusal('broken_workbook', cause) }: Scanning = {},
): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  let silence = 0
  let attributesHere = 0

  parser.on('error', (cause) => {
    throw refused(cause)
  })
  parser.on('doctype', () => {
    throw refused()
  })
  // Told one by one as they are read: a tag of a hundred thousand is given up after the first few.
  parser.on('attribute', () => {
    attributesHere += 1
    if (attributesHere > mostAttributes) throw refused()
  })
  parser.on('opentag', ({ local, attributes }) => {
    depth += 1
    attributesHere = 0
    silence = 0
    if (depth > limits.depth) throw refused()
    open?.(local, named(attributes))
  })
  parser.on('closetag', ({ local }) => {
    depth -= 1
    silence = 0
    close?.(local)
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }

  for await (const piece of pieces) {
    silence += piece.length
    parser.write(piece)
    if (enough()) return
    if (silence > longestSilence) throw refused()
  }
  parser.close()
}

function named(attributes: Record<string, SaxesAttributeNS>): XmlAttributes {
  const values = new Map<string, string>()
  for (const { prefix, local, value } of Object.values(attributes))
    if (prefix !== 'xmlns') values.set(local, value)

  return values
}
