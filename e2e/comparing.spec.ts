import { expect, expectAccessible, test } from './fixtures'
import { signedInClient } from './json'
import { planFor } from './plans'

test('two plans stand beside each other, with what only one has', async ({ page, request, newcomer }) => {
  const student = await newcomer()
  const { id, semester } = await planFor(request, student, [
    { title: '스터디', day: 1, start: '19:00', end: '20:30' },
    { title: '밴드', day: 2, start: '19:00', end: '20:30' },
  ])
  const ask = await signedInClient(request, student)
  const { body: other } = await ask('POST', `/timetables/${id}/copy`, { body: { name: '2안' } })
  const band = other.entries.find(({ title }: { title: string }) => title === '밴드')
  await ask('DELETE', `/timetables/${other.id}/entries/${band.id}`)
  await page.goto(`/timetables/compare?left=${id}`)

  await expect(page.getByRole('region', { name: '1안에만' }).getByRole('listitem')).toHaveText([/밴드/])
  await expect(page.getByRole('region', { name: '둘 다' }).getByRole('listitem')).toHaveText([/스터디/])
  await expect(page.getByRole('region', { name: '2안에만' })).toHaveCount(0)
  await expectAccessible(page)

  const { body: semesters } = await ask('GET', '/semesters')
  const { name: another } = semesters.items.find(({ name }: { name: string }) => name !== semester)
  const { body: far } = await ask('POST', '/timetables', { body: { semester: another, name: '1안' } })
  await page.goto(`/timetables/compare?left=${id}&right=${far.id}`)
  await expect(page.getByRole('heading', { name: '다른 학기의 시간표예요' })).toBeVisible()
})

test('a plan that somebody shows is looked at, not compared with', { tag: '@desktop' }, async ({
  page,
  request,
  signIn,
  freshStudent,
}) => {
  const [student, other] = [await freshStudent(), await freshStudent()]
  const mine = await planFor(request, student, [])
  const theirs = await planFor(request, other, [{ title: '밴드', day: 2, start: '19:00', end: '20:30' }])
  const ask = await signedInClient(request, other)
  const { status } = await ask('PATCH', `/timetables/${theirs.id}`, {
    body: { visibility: 'university' },
    headers: { 'If-Match': '*' },
  })
  expect(status).toBe(200)
  await signIn(student)

  expect((await page.request.get(`/timetables/${theirs.id}`)).status()).toBe(200)
  const compared = await page.request.get(`/timetables/compare?left=${mine.id}&right=${theirs.id}`)
  expect(compared.status()).toBe(403)
  expect(await compared.text()).not.toContain('밴드')
})
