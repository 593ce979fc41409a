import { parseArgs } from 'node:util'
import { resetLinkFor } from '@/lib/accounts/staff-commands'
import { db } from '@/lib/db/client'
import { ask, carryOut } from './asking'

const { values } = parseArgs({
  options: { university: { type: 'string' }, 'login-id': { type: 'string' } },
})

await carryOut(async () => {
  const university = await ask(values.university, '학교 주소', '--university')
  const loginId = await ask(values['login-id'], '아이디', '--login-id')

  return `30분 동안 한 번 쓸 수 있는 링크예요. 본인에게만 전해 주세요.\n  ${await resetLinkFor(db, { university, loginId })}`
})
