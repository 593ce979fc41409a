import { DomainError } from '@/lib/core/errors'
import { type Asked, type Named, type Read, readFile } from './reading'

export type ReadingJob = Asked<Named> & { text: string }

/** A refusal as it goes from one thread to another. */
export type Told =
  | { read: Read<Named> }
  | { refused: Pick<DomainError, 'kind' | 'message' | 'code' | 'fields'> }

/** What a file says, or why nothing can be read out of it. Runs in a thread of its own. */
export async function run({ text, ...asked }: ReadingJob): Promise<Told> {
  try {
    return { read: await readFile(text, asked) }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { kind, message, code, fields } = error
    return { refused: { kind, message, code, fields } }
  }
}
