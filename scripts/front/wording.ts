import type { ServerResponse } from 'node:http'

/** Next answers a method that a route does not have with 405 and nothing else. `say` finds the words. */
export function onBareRefusal(res: ServerResponse, say: () => void): void {
  const end = res.end.bind(res) as (...args: unknown[]) => ServerResponse
  const wordy = (...args: unknown[]) => {
    const [chunk] = args
    const isBare = res.statusCode === 405 && !res.headersSent && (!chunk || typeof chunk === 'function')
    Object.assign(res, { end })
    if (!isBare) return end(...args)
    say()

    return res
  }
  Object.assign(res, { end: wordy })
}
