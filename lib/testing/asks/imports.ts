import 'server-only'
import { db } from '@/lib/db/client'
import { commitImport } from '@/lib/imports/commands'
import { takeIn } from '@/lib/imports/start-commands'
import { advanceImport } from '@/lib/imports/step-commands'
import { newStudent } from '@/lib/testing/campus'
import { type Ask, at, type Making, type Scene } from './scene'

const courseList = '과목코드,분반,과목명,수업시간\nCS101,01,자료구조,월1\nCS210,01,운영체제,화25\n'
const imports = '/admin/catalogue/imports'
let semesters = 0

/** Nobody asks twice about one. */
function newSemester(): string {
  semesters += 1
  return `${1900 + Math.floor(semesters / 4)}-${'1S2W'[semesters % 4]}`
}

/** An import of the author's university that has been read, or is done with. */
async function importOf({ author }: Scene, isDone = false): Promise<string> {
  const { university } = author
  const importId = await db.$transaction((tx) =>
    takeIn(tx, {
      universityId: university.id,
      startedById: null,
      fileName: '과목.csv',
      bytes: new TextEncoder().encode(courseList),
      semester: newSemester(),
      profile: null,
    }),
  )
  await advanceImport(db, importId)
  if (isDone) {
    await commitImport(await newStudent(university, { role: 'admin' }), { importId })
    await advanceImport(db, importId)
  }
  return importId
}
const atImport =
  (rest = '', { isDone = false, ...more }: Omit<Ask, 'path'> & { isDone?: boolean } = {}): Making =>
  async (scene) => ({ path: `${imports}/${await importOf(scene, isDone)}${rest}`, ...more })

export const importsAsks: Record<string, Making> = {
  'GET /admin/catalogue/imports': at(imports),
  'POST /admin/catalogue/imports': () => {
    const body = new FormData()
    body.set('file', new File([courseList], '과목.csv'))
    body.set('semester', newSemester())
    return { path: imports, body }
  },
  'GET /admin/catalogue/imports/{importId}': atImport(),
  'DELETE /admin/catalogue/imports/{importId}': atImport(),
  'GET /admin/catalogue/imports/{importId}/events': atImport('/events'),
  'GET /admin/catalogue/imports/{importId}/issues': atImport('/issues'),
  'GET /admin/catalogue/imports/{importId}/report': atImport('/report'),
  'GET /admin/catalogue/imports/{importId}/changes': atImport('/changes'),
  'PUT /admin/catalogue/imports/{importId}/mapping': atImport('/mapping', {
    body: { columns: { 분반: 'number' } },
  }),
  'POST /admin/catalogue/imports/{importId}/commit': atImport('/commit'),
  'POST /admin/catalogue/imports/{importId}/rollback': atImport('/rollback', { isDone: true }),
}
