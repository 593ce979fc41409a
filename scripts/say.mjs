/** What went wrong in one sentence, and the next step. Thrown where a reader can do something about it. */
export class Stop extends Error {
  /**
   * @param {string} message
   * @param {string} [next]
   */
  constructor(message, next) {
    super(message)
    this.next = next
  }
}

let isLineOpen = false
/** @type {NodeJS.WritableStream} */
let out = process.stdout
/** Unlike a stream, a console bears it when nobody reads any more. */
let tell = console.log

/** From here on everything is said on standard error: standard output is for what a program reads. */
export function sayAside() {
  out = process.stderr
  tell = console.error
}

/** @param {string} text */
export function say(text) {
  tell(isLineOpen ? `\n${text}` : text)
  isLineOpen = false
}

/**
 * Says what is being done, then what came of it and how long it took.
 *
 * @template Result
 * @param {string} what
 * @param {() => Promise<Result> | Result} work answers a string to have it said
 * @returns {Promise<Result>}
 */
export async function step(what, work) {
  const startedAt = performance.now()
  out.write(`▸ ${what} … `)
  isLineOpen = true

  const result = await work()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const outcome = typeof result === 'string' ? `${result} ` : ''
  out.write(`${isLineOpen ? '' : `  ${what}: `}${outcome}(${seconds}초)\n`)
  isLineOpen = false

  return result
}

/** @param {unknown} error */
export function sayError(error) {
  if (error instanceof Stop) {
    say(`✗ ${error.message}`)
    if (error.next) say(`  → ${error.next}`)
  } else {
    say(`✗ 뜻밖의 오류: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
}
