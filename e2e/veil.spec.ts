import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Answer, differences, idIn } from '@/lib/testing/veil/differences'
import { freePort } from '../scripts/port.mjs'
import { plainDocument, plainFlight } from './flight'
import { type Campus, newPlace, onCampus } from './veil-campus'
import { pages } from './veil-pages'

type Seen = { campus: Campus; answers: Answer[] }
type Authors = Campus['authors']

/** Nobody is the visitor without a cookie. */
const observers = ['sori', 'mod', 'admin', 'away', 'nobody']

/** One line each: what a page could do wrong. */
const leaks: Record<string, (answer: Answer, authors: Authors) => Answer> = {
  'a colour by person': (answer, authors) => ({
    ...answer,
    body: answer.body.replace(
      /\/posts\/([0-9a-f-]{36})/g,
      (link, id) => `${link}?hue=${authors[id]?.length}`,
    ),
  }),
  'a name in what the router fetches': (answer, authors) =>
    answer.target.includes('rsc')
      ? { ...answer, body: answer.body.replace(/[0-9a-f-]{36}/g, (id) => authors[id] ?? id) }
      : answer,
  'a picture that is fetched ahead': (answer, authors) => ({
    ...answer,
    headers: `${answer.headers}\nlink: </faces/${authors[idIn(answer)]}.webp>; rel=preload`,
  }),
  'a button for friends of the author': (answer, authors) =>
    authors[idIn(answer)] === 'jun_veil'
      ? { ...answer, body: `${answer.body}<button>쪽지</button>` }
      : answer,
}

// What lib/non-interference.test.ts asks of the API, asked of the pages: as documents and as the router fetches them.
test('whoever hides behind 익명, every page looks the same to everybody else', async () => {
  test.setTimeout(300_000)
  expect(Object.keys(pages).sort()).toEqual(routesWith('page.tsx'))

  const place = newPlace(await freePort())
  const look = async (campus: Campus, origin: string) => ({ campus, answers: await openAll(campus, origin) })
  const straight = await onCampus(place, 'straight', look)
  const turned = await onCampus(place, 'turned', look)

  expect(turned.campus.posts).toEqual(straight.campus.posts)
  expect(turned.campus.authors).not.toEqual(straight.campus.authors)
  expect(straight.answers.filter(({ status }) => status >= 500)).toEqual([])
  expect(straight.answers.filter(({ status }) => status === 200).length).toBeGreaterThan(150)
  expect(
    straight.answers.filter(({ headers }) => headers.includes('text/x-component')).length,
  ).toBeGreaterThan(50)
  expect.soft(differences(straight.answers, turned.answers)).toEqual([])
  for (const [says, leak] of Object.entries(leaks)) {
    expect.soft(differences(spoiled(straight, leak), spoiled(turned, leak)), `sees ${says}`).not.toEqual([])
  }
})

function routesWith(name: 'page.tsx' | 'loading.tsx'): string[] {
  return readdirSync(join(import.meta.dirname, '../app'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split('/'))
    .filter((parts) => parts.at(-1) === name)
    .map((parts) => `/${parts.filter((part) => part !== name && !part.startsWith('(')).join('/')}`)
    .sort()
}

async function openAll(campus: Campus, origin: string): Promise<Answer[]> {
  const answers: Answer[] = []
  const skeletons = routesWith('loading.tsx')
  for (const [route, addresses] of Object.entries(pages)) {
    const hasSkeleton = skeletons.includes(route)
    for (const address of addresses(campus)) {
      const seen = observers.map((observer) => openAs(campus, observer, { origin, address, hasSkeleton }))
      answers.push(...(await Promise.all(seen)).flat())
    }
  }
  return answers
}

type Address = { origin: string; address: string; hasSkeleton: boolean }

async function openAs(campus: Campus, observer: string, { origin, address, hasSkeleton }: Address) {
  const asking = { url: `${origin}${address}`, cookie: campus.cookies[observer], hasSkeleton }
  const answers: Answer[] = [{ target: `${observer} html ${address}`, ...(await open(asking)) }]
  if (observer === 'sori' || observer === 'admin')
    answers.push({ target: `${observer} rsc ${address}`, ...(await open(asRouter(asking))) })

  return answers
}

/** To a reader of previews the whole head is sent in front; to others as soon as it is there. */
const agent = 'Twitterbot/1.0'

type Opening = { url: string; cookie: string | undefined; hasSkeleton: boolean; rsc?: true }

/** Without this parameter the router's question is sent on to another address. */
function asRouter({ url, ...asking }: Opening): Opening {
  return { ...asking, url: `${url}${url.includes('?') ? '&' : '?'}_rsc=`, rsc: true }
}

async function open({ url, cookie, hasSkeleton, rsc }: Opening): Promise<Omit<Answer, 'target'>> {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: {
      'user-agent': agent,
      ...(cookie && { cookie: `next-auth.session-token=${cookie}` }),
      ...(rsc && { rsc: '1' }),
    },
  })
  const text = await response.text()
  const headers = [...response.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
  const isFlight = response.headers.get('content-type')?.startsWith('text/x-component')
  const body = isFlight ? plainFlight(text) : plainDocument(text, { hasSkeleton })
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
  const number = headNumber.exec(body)?.[1]

  return {
    status: response.status,
    headers: without(nonce, headers.map((pair) => pair.join(': ')).join('\n')),
    body: without(nonce, without(number, body)).replace(drawn, '$1').replace(asked, '$1'),
  }
}

function without(chance: string | undefined, text: string): string {
  return chance === undefined ? text : text.replaceAll(chance, '…')
}

/** The router's question has a number of its own, which keys the head. */
const headNumber = /"ViewportBoundary"\]\},"([\w-]{21})v"/
/** The key against sending a form twice is drawn anew each time the form is shown. */
const drawn = /(idempotencyKey\W+(?:value=")?)[0-9a-f-]{36}/g

/** The moment at which somebody asked what is on today, or where in a week it is now. */
const asked = /((?:TodayPart\W+null|clock)\W+at\W+)\d{4}-\d\d-\d\dT[\d:.]+Z/g

function spoiled({ campus, answers }: Seen, leak: (answer: Answer, authors: Authors) => Answer): Answer[] {
  return answers.map((answer) => leak(answer, campus.authors))
}
