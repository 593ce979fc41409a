import { fileURLToPath } from 'node:url'
import next from 'next'
import { serve } from './processes.mjs'

/** The smallest Next application, in production, behind nothing. */
await serve(async () => {
  const app = next({ dev: false, dir: fileURLToPath(new URL('next-app', import.meta.url)) })
  await app.prepare()
  const handle = app.getRequestHandler()

  return (request, response) => void handle(request, response)
})
