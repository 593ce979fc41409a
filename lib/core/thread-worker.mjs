import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { tsImport } from 'tsx/esm/api'

/** @typedef {{ id: number, job: unknown, waiting: number, left: SharedArrayBuffer }} Asked */

const { run } = await tsImport(pathToFileURL(workerData).href, import.meta.url)

parentPort?.on('message', (/** @type {Asked} */ asked) => void answer(asked))

async function answer(/** @type {Asked} */ { id, job, waiting, left }) {
  const flag = new Int32Array(left)
  const isGone = () => Atomics.load(flag, 0) === 1
  const tell = (/** @type {unknown} */ news) => parentPort?.postMessage({ id, news, isLast: false })
  try {
    parentPort?.postMessage({ id, news: await run(job, { waiting, isGone, tell }), isLast: true })
  } catch (error) {
    parentPort?.postMessage({ id, problem: error instanceof Error ? error.stack : String(error) })
  }
}
