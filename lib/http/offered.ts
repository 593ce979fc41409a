type Answer = (request: Request) => Promise<Response>

/**
 * Reads whose address is one text, as far as their routes were loaded. `handle` offers them and the front asks them
 * itself (docs/decisions/016-lists-past-next.md): they are bundled apart, so the list hangs on the process.
 */
const offered: Map<string, Answer> = keep()

export function offer(path: string, answer: Answer) {
  offered.set(path, answer)
}

/** What answers at exactly this path. */
export function offeredAt(path: string): Answer | undefined {
  return offered.get(path)
}

function keep(): Map<string, Answer> {
  const held = globalThis as { 'moram.offered'?: Map<string, Answer> }
  held['moram.offered'] ??= new Map()
  return held['moram.offered']
}
