import 'server-only'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { DomainError } from './errors'

/** What `run` of a thread's module is told beside its job. */
export type Working<News> = {
  /** How many others wait for it to end. */
  waiting: number
  /** Whether whoever asked has gone. */
  isGone: () => boolean
  /** What is known so far. */
  tell: (news: News) => void
}

type Traits = {
  /** From the project's folder: a module that exports `run(job, working)`, which answers, or promises, the last news. */
  module: string
  /** How many may wait; the next is asked to come back. */
  queue: number
  /** How many of them are one person's at most; who asks for more waits for those. */
  each: number
  /** Milliseconds after which a job that does not end is given up. */
  longest: number
  /** What is said to whom there is no room for. */
  busy: string
}

type Asked<News> = {
  id: number
  person: string
  job: unknown
  left: Int32Array<SharedArrayBuffer>
  hear: (news: News, isLast: boolean) => void
  fail: (error: Error) => void
}
type Heard<News> = { id: number } & ({ news: News; isLast: boolean } | { problem: string })

const retryAfter = 5
/** Of a thread's own memory, in megabytes: what needs more ends the thread and not the process. */
const memory = 192

/** Work that would hold up everybody else, one job after the other in a thread beside. */
export class Thread<Job, News> {
  private readonly queue: Asked<News>[] = []
  private worker: Worker | undefined
  private timer: NodeJS.Timeout | undefined
  private lastId = 0

  constructor(private readonly traits: Traits) {}

  /**
   * The news as `show` puts them, in their order, only the newest where nobody hears them in time. Who stops
   * listening ends the job. Errors: `rate_limited` for a person who waits for too many already, `unavailable`.
   */
  ask<Shown>(person: string, job: Job, show: (news: News) => Shown): AsyncIterable<Shown> {
    if (this.queue.filter((other) => other.person === person).length >= this.traits.each) throw oneByOne()
    if (this.queue.length >= this.traits.queue) throw this.unavailable()
    const line = new Line(show, () => this.leave(asked))
    const asked: Asked<News> = {
      id: ++this.lastId,
      person,
      job,
      left: new Int32Array(new SharedArrayBuffer(4)),
      hear: (news, isLast) => line.put(news, isLast),
      fail: (error) => line.fail(error),
    }
    this.queue.push(asked)
    if (this.queue.length === 1) this.next()

    return { [Symbol.asyncIterator]: () => line }
  }

  /** The first in the queue is the one that runs. */
  private next(): void {
    const [asked] = this.queue
    clearTimeout(this.timer)
    if (!asked) {
      this.worker?.unref()
      return
    }
    this.worker ??= this.started()
    this.worker.ref()
    this.timer = setTimeout(() => void this.worker?.terminate(), this.traits.longest)
    this.timer.unref()
    const { id, job, left } = asked
    this.worker.postMessage({ id, job, waiting: this.queue.length - 1, left: left.buffer })
  }

  private started(): Worker {
    // By path from the project's folder, so that no bundler takes it apart.
    const root = process.cwd()
    const made = new Worker(join(/* turbopackIgnore: true */ root, 'lib', 'core', 'thread-worker.mjs'), {
      workerData: join(/* turbopackIgnore: true */ root, this.traits.module),
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    made.on('message', (heard: Heard<News>) => this.hear(heard))
    made.on('error', (error) => this.lose(made, error))
    made.on('exit', () => this.lose(made))

    return made
  }

  private hear(heard: Heard<News>): void {
    const [asked] = this.queue
    if (asked?.id !== heard.id) return
    if ('problem' in heard) asked.fail(new Error(heard.problem))
    else asked.hear(heard.news, heard.isLast)
    if ('news' in heard && !heard.isLast) return

    this.queue.shift()
    this.next()
  }

  /** Who runs is let go by the flag, who waits goes at once. */
  private leave(asked: Asked<News>): void {
    Atomics.store(asked.left, 0, 1)
    const place = this.queue.indexOf(asked)
    if (place > 0) this.queue.splice(place, 1)
  }

  /** The one whose job ended the thread hears of it, the others get another thread. */
  private lose(ended: Worker, cause?: unknown): void {
    if (this.worker !== ended) return

    this.worker = undefined
    this.queue.shift()?.fail(this.unavailable(cause))
    this.next()
  }

  private unavailable(cause?: unknown): DomainError {
    return new DomainError('unavailable', this.traits.busy, { retryAfter, cause })
  }
}

function oneByOne(): DomainError {
  const message = '먼저 부탁한 것이 아직 끝나지 않았어요. 잠시 뒤에 다시 해 주세요.'
  return new DomainError('rate_limited', message, { retryAfter })
}

/** What is told to one listener. News that was not heard yet gives way to newer. */
class Line<News, Shown> implements AsyncIterator<Shown> {
  private newest: { news: News } | undefined
  private problem: Error | undefined
  private isOver = false
  private wake = () => {}

  constructor(
    private readonly show: (news: News) => Shown,
    private readonly leave: () => void,
  ) {}

  put(news: News, isLast: boolean): void {
    this.newest = { news }
    this.isOver = isLast
    this.wake()
  }

  fail(error: Error): void {
    this.problem = error
    this.isOver = true
    this.wake()
  }

  async next(): Promise<IteratorResult<Shown>> {
    if (!this.newest && !this.isOver) {
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
    if (this.newest) {
      const { news } = this.newest
      this.newest = undefined
      return { done: false, value: this.show(news) }
    }
    const { problem } = this
    this.problem = undefined
    if (problem) throw problem
    return { done: true, value: undefined }
  }

  async return(): Promise<IteratorResult<Shown>> {
    if (!this.isOver) this.leave()
    this.isOver = true
    this.wake()

    return { done: true, value: undefined }
  }
}
