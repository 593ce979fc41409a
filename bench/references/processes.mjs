import cluster from 'node:cluster'
import { createServer } from 'node:http'
import { young } from '../../scripts/young.mjs'

/**
 * As many processes as the product has, with the same room, one handler each.
 *
 * @param {() => Promise<import('node:http').RequestListener>} prepare
 */
export async function serve(prepare) {
  if (cluster.isPrimary) {
    cluster.setupPrimary({ execArgv: [...process.execArgv, ...young] })
    for (let started = 0; started < Number(process.env.WEB_CONCURRENCY); started++) cluster.fork()
    return
  }
  createServer(await prepare()).listen(Number(process.env.PORT), '127.0.0.1')
}
