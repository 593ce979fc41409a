import 'server-only'

const running = new Set<Promise<void>>()

/** Work whose length and outcome an answer must not betray: it begins once the answer is on its way. */
export function later(work: () => Promise<void>): void {
  const run = new Promise<void>((resolve) => setImmediate(resolve))
    .then(work)
    .catch((error: unknown) => console.error('later', kindOf(error)))
    .finally(() => running.delete(run))
  running.add(run)
}

/** Once everything put off is done, and what that put off in turn. */
export async function laterDone(): Promise<void> {
  while (running.size > 0) await Promise.all(running)
}

/** What went wrong, without its words: a mail server's refusal quotes the address. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
}
