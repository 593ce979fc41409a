import { parseArgs } from 'node:util'
import { openFirstBoards } from '@/lib/boards/commands'
import { db } from '@/lib/db/client'
import { foundUniversity } from '@/lib/universities/commands'
import { ask, carryOut } from './asking'

const { values } = parseArgs({
  options: {
    slug: { type: 'string' },
    name: { type: 'string' },
    domain: { type: 'string', multiple: true, default: [] },
    verify: { type: 'boolean', default: false },
    'public-catalogue': { type: 'boolean', default: false },
    'grade-scale': { type: 'string', default: '4.5' },
    'grade-rounding': { type: 'string', default: 'round' },
  },
})

await carryOut(async () => {
  const slug = await ask(values.slug, '주소에 쓸 이름 (영문 소문자, 숫자, 줄표)', '--slug')
  const name = await ask(values.name, '학교 이름', '--name')
  await db.$transaction(async (tx) => {
    const id = await foundUniversity(tx, {
      slug,
      name,
      emailDomains: values.domain,
      requiresVerification: values.verify,
      cataloguePublic: values['public-catalogue'],
      gradeScale: values['grade-scale'] === '4.3' ? 43 : 45,
      gradeRounding: values['grade-rounding'] === 'floor' ? 'floor' : 'round',
    })
    await openFirstBoards(tx, id)
  })

  return `${name}(${slug})과 첫 게시판들을 만들었어요. 다음: npm run admin:create -- --university ${slug}`
})
