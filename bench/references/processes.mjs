import cluster from 'node:cluster'
import { createServer } from 'node:http'

/**
 * As many processes as the product has, one handler each.
 *
 * @param {() => Promise<import('node:http').RequestListener>} prepare
 */
export async function serve(prepare) {
  if (cluster.isPrimary) {
    for (let started = 0; started < Number(process.env.WEB_CONCURRENCY); started++) cluster.fork()
    return
  }
  createServer(await prepare()).listen(Number(process.env.PORT), '127.0.0.1')
}
