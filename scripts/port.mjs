import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Stop } from './say.mjs'

const ATTEMPTS = 10

/**
 * Tells early what would else be found out after a build. What a killed starter left needs a moment to let go.
 *
 * @param {{ port: number, host: string | undefined }} settings
 */
export async function assertPortFree({ port, host }) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const problem = await listenOnce(port, host)
    if (!problem) return
    if (problem !== 'EADDRINUSE') {
      throw new Stop(
        `${host ?? '모든 주소'}의 포트 ${port}을(를) 열 수 없어요 (${problem}).`,
        'HOST와 PORT를 확인해 주세요.',
      )
    }
    await sleep(150)
  }
  throw new Stop(
    `포트 ${port}을(를) 다른 프로그램이 쓰고 있어요.`,
    `그 프로그램을 끄거나 다른 포트로 시작해 주세요: PORT=${port + 1} npm start`,
  )
}

/**
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<string | undefined>}
 */
function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message))
    server.listen({ port, ...(host && { host }) }, () => server.close(() => resolve(undefined)))
  })
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
