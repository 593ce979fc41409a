import 'server-only'
import { randomUUID } from 'node:crypto'
import { provenHash } from '@/lib/auth/identity'
import type { Viewer } from '@/lib/auth/viewer'
import { partWithComments } from '@/lib/comments/leaving-commands'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { dayOf } from '@/lib/core/time'
import { db, type Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { partWithFriends } from '@/lib/friends/leaving-commands'
import { partWithGrades } from '@/lib/grades/leaving-commands'
import { partWithPosts } from '@/lib/posts/leaving-commands'
import { partWithPlans } from '@/lib/timetables/leaving-commands'
import { eraseDays, fromDay } from './schedule'
import { leaveInput, type Wish } from './schema'

/**
 * Cannot be undone. Named writings follow the wish at once, sessions and tokens end, login id and nickname are
 * free again; what is anonymous looks the same as before and is seen to by `stepDepartures`. Boards of one's own
 * stay, without an owner. Errors: `invalid` password.wrong, `rate_limited` after five wrong ones.
 */
export const leave = operation(
  leaveInput,
  async (viewer, { password, writings, anonymousWritings }) => {
    const passwordHash = await provenHash(viewer, password, notProven)
    await retrying(() =>
      db.$transaction(
        async (tx) => {
          await emptyAccount(tx, viewer, { passwordHash, anonymousWritings })
          await partWithFriends(tx, viewer.id)
          await partWithPlans(tx, viewer.id)
          await partWithGrades(tx, viewer.id)
          await partWithPosts(tx, viewer.id, writings)
          await partWithComments(tx, viewer.id, writings)
        },
        { timeout: 60_000 },
      ),
    )
  },
  { unverified: true },
)

function notProven(): DomainError {
  const message = '비밀번호가 맞지 않아요.'
  return new DomainError('invalid', message, { code: 'password.wrong', fields: { password: message } })
}

type Account = { passwordHash: string; anonymousWritings: Wish }

/** The row stays, empty, until nothing opens to it any more. The password that was checked must still hold. */
async function emptyAccount(tx: Tx, { id }: Viewer, { passwordHash, anonymousWritings }: Account) {
  const nobody = `left ${randomUUID()}`
  const leftOn = dayOf(new Date())
  const { count } = await tx.user.updateMany({
    where: { id, passwordHash, leftOn: null },
    data: {
      loginId: nobody,
      passwordHash: '',
      nickname: nobody,
      nicknameFolded: nobody,
      nicknameChangedOn: null,
      email: null,
      department: null,
      entryYear: null,
      role: 'student',
      verifiedOn: null,
      suspendedUntil: null,
      idempotencyTag: null,
      idempotencyPrint: null,
      leftOn,
      eraseBy: anonymousWritings === 'erase' ? fromDay(leftOn, eraseDays) : null,
    },
  })
  if (count === 0) throw notProven()

  const own = { where: { userId: id } }
  await tx.session.deleteMany(own)
  await tx.verificationCode.deleteMany(own)
  await tx.schoolAddress.deleteMany(own)
  await tx.passwordReset.deleteMany(own)
  await tx.boardPin.deleteMany(own)
  await tx.board.updateMany({ where: { ownerId: id }, data: { ownerId: null } })
}
