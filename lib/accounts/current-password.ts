import { DomainError } from '@/lib/core/errors'

/** The password that belongs to who is signed in was asked for, and this was not it. */
export function notCurrent(): DomainError {
  return refused('지금 쓰는 비밀번호가 맞지 않아요.')
}

/** A session that was left open must not be able to carry the account away by a reset link. */
export function passwordNeeded(): DomainError {
  return refused('이메일을 바꾸려면 지금 쓰는 비밀번호를 적어 주세요.')
}

function refused(message: string): DomainError {
  return new DomainError('invalid', message, { code: 'password.wrong', fields: { currentPassword: message } })
}
