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

test('what is written by hand, and written anew, can be undone and done again', { tag: '@desktop' }, async ({
  page,
  request,
  newcomer,
}) => {
  const { id } = await planFor(request, await newcomer(), [])
  const block = page.getByRole('region', { name: '주간 시간표' }).getByRole('link', { name: /밴드/ })
  const undo = page.getByRole('button', { name: '실행 취소' }).locator('visible=true')
  const redo = page.getByRole('button', { name: '다시 실행' }).locator('visible=true')
  await page.goto(`/timetables/${id}`)
  await alive(page)
  await expect(undo).toBeDisabled()

  await page.getByRole('link', { name: '직접 적기' }).locator('visible=true').click()
  await page.getByRole('textbox', { name: '수업 이름' }).fill('밴드')
  const time = page.getByRole('group', { name: '1번째 시간' })
  await time.getByLabel('시작').fill('09:00')
  await time.getByLabel('끝').fill('09:05')
  const another = page.getByRole('group', { name: '2번째 시간' })
  await expect(another).toBeHidden()
  await page.getByText('시간 더하기').locator('visible=true').click()
  await expect(another.getByLabel('요일')).toBeFocused()
  await page.getByRole('button', { name: '담기' }).click()
  await expect(block).toHaveAccessibleName('월 9시부터 9시 5분 밴드')
  // Five minutes are as high as they last, less the line between two classes.
  expect((await block.boundingBox())?.height).toBeCloseTo(5 * 1.05 - 1, 0)

  await block.click()
  await page.getByRole('dialog', { name: '밴드' }).getByRole('link', { name: '자세히' }).click()
  const form = page.getByRole('form', { name: '수업 고치기' })
  await form.getByRole('group', { name: '1번째 시간' }).getByLabel('끝').fill('10:15')
  await form.getByRole('button', { name: '수업 저장' }).click()
  await expect(block).toHaveAccessibleName('월 9시부터 10시 15분 밴드')

  await undo.click()
  await expect(block).toHaveAccessibleName('월 9시부터 9시 5분 밴드')
  await undo.click()
  await expect(block).toHaveCount(0)
  await expect(undo).toBeDisabled()
  await redo.click()
  await redo.click()
  await expect(block).toHaveAccessibleName('월 9시부터 10시 15분 밴드')
  await expect(redo).toBeDisabled()
})
