import cluster, { type Worker } from 'node:cluster'
import { Server } from 'node:http'
import { young } from './young.mjs'

/*
 * The processes that answer. The first one only watches: it starts WEB_CONCURRENCY others, which share the
 * port, and starts another when one dies. Each tells its parent `{ ready }` or `{ problem }`, and winds down
 * on SIGTERM or when its parent is gone.
 */

const isDev = process.argv.includes('--dev')
const processes = isDev ? 1 : Number(process.env.WEB_CONCURRENCY ?? 1)
const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST || undefined
// A developer's browser holds a socket open for ever.
const PATIENCE = isDev ? 300 : 10_000

if (cluster.isPrimary) watch()
else await serve()

function watch() {
  let isLeaving = false
  let isReady = false

  const leave = () => {
    if (isLeaving) return
    isLeaving = true
    const workers = Object.values(cluster.workers ?? {}).filter(
      (worker): worker is Worker => worker !== undefined,
    )
    for (const worker of workers) worker.process.kill('SIGTERM')
    if (workers.length === 0) process.exit(0)
  }
  process.on('SIGTERM', leave).on('SIGINT', leave).on('disconnect', leave)

  cluster.on('message', (_worker, message: { ready?: true; problem?: string }) => {
    if (message.ready && isReady) return
    isReady ||= message.ready === true
    process.send?.(message)
  })
  cluster.on('exit', (worker, code, signal) => {
    if (isLeaving && Object.keys(cluster.workers ?? {}).length === 0) process.exit(0)
    if (isLeaving) return
    if (!isReady) process.exit(1)
    console.error(`웹 프로세스 ${worker.process.pid}이(가) 멈춰서 (${signal ?? code}) 다시 켜요.`)
    setTimeout(() => isLeaving || cluster.fork(), 300)
  })
  cluster.setupPrimary({ execArgv: [...process.execArgv, ...young] })
  for (let started = 0; started < processes; started += 1) cluster.fork()
}

/** What only watches need not load the app. */
async function serve() {
  const [{ default: next }, { createFront }, { pastNext }, { trustedProxies }] = await Promise.all([
    import('next'),
    import('./front/server'),
    import('./front/past-next'),
    import('@/lib/http/front-headers'),
  ])
  const app = next({
    dev: isDev,
    dir: process.cwd(),
    hostname: host ?? 'localhost',
    port,
    // Next listens for upgrades on what it is given. In production there are none to be had.
    ...(isDev ? {} : { httpServer: new Server() }),
  })
  const handle = app.getRequestHandler()
  const { server, drain } = createFront({
    publicUrl: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
    isDev,
    trustedProxies: trustedProxies(process.env.TRUST_PROXY ?? ''),
    compresses: process.env.COMPRESS !== '0',
    // What a developer has just changed only Next knows.
    handle: isDev ? handle : pastNext(handle),
  })

  const leave = () => {
    void drain(PATIENCE)
      .then(() => app.close())
      .finally(() => process.exit(0))
  }
  process.once('SIGTERM', leave)

  server.once('error', (error) => {
    process.send?.({ problem: error.message }, () => process.exit(1))
  })
  await app.prepare()
  server.listen({ port, ...(host && { host }) }, () => process.send?.({ ready: true }))
}
