import { expect, expectAccessible, test, unique } from './fixtures'
import { jsonClient, signedInClient } from './json'

test('a student lives over JSON: writes, reads, edits, talks, deletes', async ({ request, freshStudent }) => {
  const [ask, other] = await Promise.all([
    freshStudent().then((student) => signedInClient(request, student)),
    freshStudent().then((student) => signedInClient(request, student)),
  ])
  const title = unique('막차 시간')
  const made = await ask('POST', '/posts', {
    body: { board: 'free', title, content: '몇 시예요?', anonymous: true },
  })
  expect(made.status).toBe(201)
  expect(made.headers.location).toBe(`/api/v1/posts/${made.body.id}`)
  const path = `/posts/${made.body.id}`

  const read = await other('GET', path)
  expect(read.body).toMatchObject({ title, author: { kind: 'anonymous' }, viewer: { mine: false } })
  expect((await other('PUT', `${path}/like`)).body).toEqual({ likeCount: 1 })
  expect((await other('PUT', `${path}/like`)).body).toEqual({ likeCount: 1 })
  const comment = await other('POST', `${path}/comments`, { body: { content: '11시 40분', anonymous: true } })
  expect(comment.body.author.name).toBe('익명1')

  const match = { 'if-match': read.headers.etag ?? '' }
  const edited = await ask('PATCH', path, { body: { content: '고마워요' }, headers: match })
  expect([edited.status, edited.body.version]).toEqual([200, 2])
  expect((await ask('PATCH', path, { body: { content: '또' }, headers: match })).status).toBe(412)
  expect((await ask('PATCH', path, { body: { content: '또' } })).status).toBe(428)
  expect((await other('DELETE', path)).status).toBe(403)
  expect((await ask('DELETE', path)).status).toBe(204)
  expect((await ask('GET', path)).status).toBe(404)
  expect((await ask('POST', `${path}/restore`)).body.title).toBe(title)
})

test('a list is walked to its end by its links, and shows nothing twice', async ({
  request,
  freshStudent,
}) => {
  const ask = await signedInClient(request, await freshStudent())
  const seen: string[] = []
  let next: string | undefined = '/posts?board=free&limit=40'
  while (next) {
    const { body, headers } = await ask('GET', next)
    seen.push(...body.items.map(({ id }: { id: string }) => id))
    next = /^<\/api\/v1(.*)>; rel="next"$/.exec(headers.link ?? '')?.[1]
    expect(next === undefined).toBe(body.nextCursor === null)
  }

  expect(seen.length).toBeGreaterThan(40)
  expect(new Set(seen).size).toBe(seen.length)
})

test('a request sent 32 times under one key makes one post', async ({ request, freshStudent }) => {
  const ask = await signedInClient(request, await freshStudent())
  const sending = {
    body: { board: 'free', title: unique('한 번만'), content: '한 번만', anonymous: false },
    headers: { 'idempotency-key': unique('key') },
  }
  const answers = await Promise.all(Array.from({ length: 32 }, () => ask('POST', '/posts', sending)))
  const made = answers.filter(({ status }) => status === 201)

  expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
  expect(new Set(made.map(({ body }) => body.id)).size).toBe(1)
  const changed = { ...sending, body: { ...sending.body, content: '다른 말' } }
  expect((await ask('POST', '/posts', changed)).status).toBe(422)
})

test('a browser writes only from its own pages', async ({ page, newcomer }) => {
  await newcomer()
  const ask = await jsonClient(page.request)
  const write = async (headers: Record<string, string>) =>
    (await ask('PUT', '/boards/free/pin', { headers })).status
  const own = new URL((await page.request.get('/livez')).url()).origin

  expect(await write({})).toBe(403)
  expect(await write({ origin: 'https://evil.example' })).toBe(403)
  expect(await write({ origin: 'null' })).toBe(403)
  expect(await write({ origin: own, 'x-forwarded-host': 'evil.example' })).toBe(200)
  expect((await ask('GET', '/me')).status).toBe(200)
})

test('what a session cookie holds is no token', async ({ page, request, newcomer }) => {
  await newcomer()
  const cookies = await page.context().cookies()
  const session = cookies.find(({ name }) => name.endsWith('session-token'))
  const ask = await jsonClient(request, { authorization: `Bearer ${session?.value}` })
  const { status, headers } = await ask('GET', '/me')

  expect(status).toBe(401)
  expect(headers['www-authenticate']).toContain('Bearer')
})

test('what has no address or no such method says so in a problem document', async ({ request }) => {
  expect(await (await request.get('/api')).json()).toMatchObject({ status: 404, code: 'not_found' })
  const nowhere = await request.get('/api/v1/nothing/here')
  expect([nowhere.status(), nowhere.headers()['content-type']]).toEqual([404, 'application/problem+json'])
  const method = await request.delete('/api/v1/boards')
  expect([method.status(), method.headers().allow]).toEqual([405, 'GET, HEAD, OPTIONS, POST'])
  expect(await method.json()).toMatchObject({ status: 405, code: 'method_not_allowed' })
})

test('broken bytes get an answer, never a failure', async ({ request, freshStudent }) => {
  const { university, loginId } = await freshStudent()
  const signedIn = await request.post('/api/v1/tokens', {
    data: { university, loginId, password: 'moram-demo-1234' },
  })
  const authorization = `Bearer ${(await signedIn.json()).accessToken}`
  const send = async (data: Buffer, type = 'application/json') =>
    (await request.post('/api/v1/posts', { headers: { authorization, 'content-type': type }, data })).status()

  expect(await send(Buffer.from('{'))).toBe(400)
  expect(await send(Buffer.from([0xff, 0xfe, 0x00]))).toBe(400)
  expect(await send(Buffer.from(`${'['.repeat(10_000)}${']'.repeat(10_000)}`))).toBe(400)
  expect(await send(Buffer.alloc(2_000_000, 'a'))).toBe(413)
  expect(await send(Buffer.from('a=1'), 'application/x-www-form-urlencoded')).toBe(415)
  expect(await send(Buffer.from('{"board":"free","title":"a","content":"a\\u0000","anonymous":true}'))).toBe(
    422,
  )
  expect((await request.get('/api/v1/posts?%ff', { headers: { authorization } })).status()).toBe(400)
})

test('the documentation is a page of our own, and tries what it tells', async ({ page }) => {
  const foreign: string[] = []
  const errors: string[] = []
  page.on('request', (request) => foreign.push(new URL(request.url()).origin))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (line) => {
    if (/Content Security Policy/.test(line.text())) errors.push(line.text())
  })
  await page.goto('/docs')
  await expect(page.getByRole('heading', { name: '모람 API' })).toBeVisible()

  const universities = page.locator('details', { hasText: '/universities' }).first()
  await universities.locator('summary').click()
  await universities.getByRole('button', { name: '보내 보기' }).click()
  await expect(universities.getByText('200 GET /api/v1/universities')).toBeVisible()
  await expect(universities.getByText('모람대학교')).toBeVisible()
  await expectAccessible(page)
  expect(new Set(foreign).size).toBe(1)
  expect(errors).toEqual([])
})
