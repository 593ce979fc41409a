/// <reference lib="webworker" />
import { assetsIn, isDoor, isKeptPage, keptCache, shellAddress, shellCache } from './places'

declare const self: ServiceWorkerGlobalScope

/** Milliseconds after which a page that is kept is shown as it was last seen. */
const patience = 5_000
/** A shell that is older is fetched anew when a page comes up. It stands by itself, so it may be older than the site. */
const shellAge = 6 * 3_600_000

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()))
})

self.addEventListener('message', (event) => {
  if (event.data === 'awake') event.waitUntil(renewShell().catch(() => {}))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return

  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) {
    if (isDoor(pathname)) event.waitUntil(caches.delete(keptCache))
    event.respondWith(page(request, pathname))
  } else if (pathname.startsWith('/_next/static/')) {
    event.respondWith(asset(request))
  }
})

/** From the network, and as it comes. Only what does not come at all is stood in for. */
async function page(request: Request, path: string): Promise<Response> {
  const shell = await caches.match(shellAddress, { cacheName: shellCache })
  const fetched = fetch(request)
  if (!shell) return fetched

  const isKept = isKeptPage(path) && (await caches.has(keptCache))
  const arrived = isKept ? Promise.race([fetched, tooLate()]) : fetched
  return arrived.catch(() => shell)
}

function tooLate(): Promise<never> {
  return new Promise((_resolve, reject) => setTimeout(() => reject(new Error('late')), patience))
}

async function asset(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: shellCache })) ?? fetch(request)
}

async function renewShell(): Promise<void> {
  const shell = await caches.match(shellAddress, { cacheName: shellCache })
  const keptOn = Date.parse(shell?.headers.get('date') ?? '')
  if (!(Date.now() - keptOn < shellAge)) await keepShell()
}

/** The parts first, then the page that names them, then away with what it does not name: it is whole at every moment. */
async function keepShell(): Promise<void> {
  // As nobody: the page is the same for everyone, and no cookie comes with it.
  const answer = await fetch(shellAddress, { credentials: 'omit', cache: 'no-store' })
  if (answer.status !== 200 || answer.redirected) throw new Error(`${shellAddress}: ${answer.status}`)

  const cache = await caches.open(shellCache)
  const assets = assetsIn(await answer.clone().text())
  await Promise.all(
    assets.map(async (one) => {
      if (!(await cache.match(one))) await cache.add(one)
    }),
  )
  await cache.put(shellAddress, answer)
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (pathname !== shellAddress && !assets.includes(pathname)) await cache.delete(url)
  }
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys()
  const others = names.filter(
    (name) => name.startsWith('moram-') && name !== shellCache && name !== keptCache,
  )
  await Promise.all(others.map((name) => caches.delete(name)))
}
