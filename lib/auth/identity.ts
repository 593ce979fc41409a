import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { db, type Tx } from '@/lib/db/client'
import { type Device, deviceWith, isKnownTo, readDevice } from './device'
import { checkPassword } from './password'
import { type Count, consume, forget, tooMany, waitFor } from './tries'
import type { Guest, Viewer } from './viewer'

export type Claim = { university: string; loginId: string; password: string }

type Account = { id: string; passwordHash: string }

/**
 * Opens something for whom the claim proves to be. Unknown and wrong cost the same and answer the same; failures
 * are slowed for the account and the device that made them, so that nobody locks out somebody else.
 */
export async function openFor<Opened>(
  guest: Guest,
  claim: Claim,
  open: (tx: Tx, userId: string) => Promise<Opened>,
): Promise<{ opened: Opened; device: string }> {
  const account = await accountOf(claim)
  const device = readDevice(guest.device)
  const counts = countsOf(guest, claim, account && device && isKnownTo(device, account.id) ? device : null)

  return inTurn(counts.map(([, subject]) => subject).join(), async () => {
    const seconds = await waitFor(counts)
    if (seconds !== null) throw tooMany(seconds)

    const proven = await checkPassword(claim.password, account?.passwordHash ?? null)
    const opened = proven && account ? await openUnchanged(account, open) : null
    if (!account || opened === null) {
      for (const count of [...counts, ...carriedOver(guest, claim)]) await consume(count)
      throw wrong()
    }
    await Promise.all(counts.slice(0, 2).map(forget))
    return { opened: opened.value, device: deviceWith(device, account.id) }
  })
}

/** The password that was checked may have been changed meanwhile: then nothing opens. */
async function openUnchanged<Opened>(account: Account, open: (tx: Tx, userId: string) => Promise<Opened>) {
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "User"
      WHERE id = ${account.id}::uuid AND "passwordHash" = ${account.passwordHash} AND "leftOn" IS NULL
      FOR SHARE`
    return rows.length === 0 ? null : { value: await open(tx, account.id) }
  })
}

async function accountOf({ university, loginId }: Claim): Promise<Account | null> {
  return db.user.findFirst({
    where: { university: { slug: plain(university) }, loginId: plain(loginId.toLowerCase()), leftOn: null },
    select: { id: true, passwordHash: true },
  })
}

/**
 * What a member's password was checked against, so that the write which follows can insist on it. Errors:
 * `wrongPassword` as the caller says it, `rate_limited` after five wrong ones.
 */
export async function provenHash(viewer: Viewer, password: string, wrongPassword: () => DomainError) {
  const count: Count = ['failed-device', `password ${viewer.id}`]

  return inTurn(`password ${viewer.id}`, async () => {
    const seconds = await waitFor([count])
    if (seconds !== null) throw tooMany(seconds)

    const account = await db.user.findUnique({
      where: { id: viewer.id, leftOn: null },
      select: { passwordHash: true },
    })
    if (!account || !(await checkPassword(password, account.passwordHash))) {
      await consume(count)
      throw wrongPassword()
    }
    await forget(count)
    return account.passwordHash
  })
}

/** What no slug and no login id can be is as unknown as any other. */
function plain(value: string): string {
  return /^[a-z0-9_-]{1,30}$/.test(value) ? value : ''
}

/** A device the account signed in on before answers for itself alone. */
function countsOf(guest: Guest, claim: Claim, known: Device | null): Count[] {
  const account = accountIn(claim)
  if (known) return [['failed-device', `${account} ${known.nonce}`]]

  const device = readDevice(guest.device)?.nonce ?? `${guest.address} ${guest.agent}`
  return [
    ['failed-device', `${account} ${device}`],
    ['failed-account', `${account} ${guest.address}`],
    ['failed-address', guest.address],
  ]
}

/** The failure that got a browser its number counts for that number too. */
function carriedOver({ newDevice }: Guest, claim: Claim): Count[] {
  const device = readDevice(newDevice ?? null)
  return device ? [['failed-device', `${accountIn(claim)} ${device.nonce}`]] : []
}

function accountIn({ university, loginId }: Claim): string {
  return JSON.stringify([university, loginId.toLowerCase()])
}

function wrong(): DomainError {
  return new DomainError('unauthenticated', '아이디나 비밀번호가 맞지 않아요. 학교도 맞는지 확인해 주세요.', {
    code: 'credentials.wrong',
  })
}

const turns = new Map<string, Promise<unknown>>()

/** Tries at one account from one place go one after the other: a burst is counted before it goes on. */
async function inTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
  const before = turns.get(key) ?? Promise.resolve()
  const mine = before.then(work, work)
  turns.set(key, mine)
  try {
    return await mine
  } finally {
    if (turns.get(key) === mine) turns.delete(key)
  }
}
