import { expect, test } from './fixtures'
import { signedInClient } from './json'
import { planFor } from './plans'
import { alive } from './steps'

test('a class that was rewritten elsewhere is not written over unseen', { tag: '@desktop' }, async ({
  page,
  request,
  newcomer,
}) => {
  const student = await newcomer()
  const { id } = await planFor(request, student, [{ title: '밴드', day: 2, start: '19:00', end: '20:30' }])
  const ask = await signedInClient(request, student)
  const { body: plan } = await ask('GET', `/timetables/${id}`)
  const entry = `/timetables/${id}/entries/${plan.entries[0].id}`
  await page.goto(entry)
  await alive(page)
  await ask('PATCH', entry, { body: { title: '합창' } })

  const form = page.getByRole('form', { name: '수업 고치기' })
  await form.getByRole('textbox', { name: '교수' }).fill('한도윤')
  await form.getByRole('button', { name: '저장' }).click()
  await expect(page.getByText('다른 곳에서 먼저 고친 시간표예요.')).toBeVisible()
  expect((await ask('GET', `/timetables/${id}`)).body.entries).toMatchObject([
    { title: '합창', professor: '서지안' },
  ])
  await expect(form.getByRole('textbox', { name: '교수' })).toHaveValue('한도윤')
  await form.getByRole('button', { name: '저장' }).click()
  await expect(page).toHaveURL(new RegExp(`/timetables/${id}$`))
  expect((await ask('GET', `/timetables/${id}`)).body.entries).toMatchObject([{ professor: '한도윤' }])
})
