import { parseArgs } from 'node:util'
import { appointStaff } from '@/lib/accounts/staff-commands'
import { db } from '@/lib/db/client'
import { ask, askSecret, carryOut } from './asking'

const { values } = parseArgs({
  options: {
    university: { type: 'string' },
    'login-id': { type: 'string' },
    nickname: { type: 'string' },
    moderator: { type: 'boolean', default: false },
  },
})

await carryOut(async () => {
  const university = await ask(values.university, '학교 주소', '--university')
  const loginId = await ask(values['login-id'], '아이디', '--login-id')
  const nickname = await ask(values.nickname, '닉네임', '--nickname')
  const password = await askSecret('비밀번호 (10자 이상, 화면에 보이지 않아요)')
  const role = values.moderator ? 'moderator' : 'admin'
  await db.$transaction((tx) => appointStaff(tx, { university, loginId, nickname, password, role }))

  return `${loginId} 계정을 ${role === 'admin' ? '관리자' : '운영진'}로 만들었어요.`
})
