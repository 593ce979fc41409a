import { type KeptWeek, keptOf, readKept } from '@/lib/timetables/kept'
import { keptAddress, keptCache } from './places'

/** Moves on when everything is forgotten: what was asked for before that is not kept any more. */
let turn = 0

/** Asks for the week that counts and keeps it; whoever is not let in any more leaves nothing here. */
export async function keepWeek(): Promise<void> {
  const mine = turn
  const answer = await fetch('/api/v1/me/today').catch(() => null)
  if (!answer || answer.status >= 500 || answer.status === 429) return
  const week = answer.ok ? keptOf(await answer.json()) : null
  if (mine !== turn) return
  if (!week) return forgetWeek()

  const place = await caches.open(keptCache)
  await place.put(keptAddress, Response.json(week))
}

export async function forgetWeek(): Promise<void> {
  turn += 1
  await caches.delete(keptCache)
}

/** `null` where nothing is kept, or nothing that can be read. */
export async function keptWeek(): Promise<KeptWeek | null> {
  const kept = await caches.match(keptAddress, { cacheName: keptCache })
  return readKept(await kept?.json().catch(() => null))
}
