import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../scripts/port.mjs'
import { tsx } from '../scripts/run.mjs'

export type Origins = { moram: string; next: string; bare: string }

/** The product and its two references, each with WEB_CONCURRENCY processes. */
export async function startServers(board: string): Promise<{ origins: Origins; stop: () => Promise<void> }> {
  const children: ChildProcess[] = []
  const start = async (command: string[], ready: string) => {
    const origin = `http://127.0.0.1:${await freePort()}`
    children.push(spawnServer(command, origin, board))
    for (let tries = 0; !(await answers(`${origin}${ready}`)); tries++) {
      if (tries === 300) throw new Error(`${command.at(-1)} does not answer`)
      await sleep(200)
    }
    return origin
  }

  return {
    origins: {
      moram: await start(tsx('scripts/serve.ts'), '/livez'),
      next: await start([process.execPath, 'bench/references/next.mjs'], '/list'),
      bare: await start([process.execPath, 'bench/references/bare.mjs'], '/list'),
    },
    stop: async () => {
      await Promise.all(children.map(end))
    },
  }
}

function spawnServer([file = '', ...args]: string[], origin: string, board: string): ChildProcess {
  return spawn(file, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: new URL(origin).port,
      PUBLIC_URL: origin,
      NEXTAUTH_URL: origin,
      BENCH_BOARD: board,
    },
  })
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await gone
  clearTimeout(late)
}
