import 'server-only'
import { RateLimiterMemory, type RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { sharedLimiter } from '@/lib/db/limiter'
import { env } from '@/lib/env'
import { personTag } from '@/lib/seal/tags'
import type { Method } from './endpoint'
import type { Refusal } from './problem'
import type { Caller } from './who'

const window = 60

/**
 * Requests in each minute. A quick reader opens two pages a second and a page asks for five things; nobody
 * writes, likes and pins more than twice a second for a minute. A campus shares few addresses, so those who
 * have no account yet share a wider allowance: the narrow ones for failures and sign-ups are the operations' own.
 */
const quotas = { reads: 600, writes: 120, 'guest-reads': 1200, 'guest-writes': 600 } as const

type Policy = keyof typeof quotas

export type Spending = { policy: Policy; quota: number; left: number; resetsIn: number; over: boolean }

const inMemory = { reads: memory('reads'), 'guest-reads': memory('guest-reads') }
const inStore = { writes: store('writes'), 'guest-writes': store('guest-writes') }

/** Counts one request against the account's allowance, or the address's where there is no account. */
export async function spend({ holder }: Caller, method: Method, now: Date): Promise<Spending> {
  const guest = holder.kind === 'guest'
  const who = guest ? holder.address : holder.id
  const started = Math.floor(now.getTime() / (window * 1000))
  const resetsIn = Math.ceil((started + 1) * window - now.getTime() / 1000)
  const key = Buffer.from(personTag('limit', who, `${method === 'GET' ? 'reads' : 'writes'}:${started}`))

  if (method === 'GET') {
    const policy = guest ? 'guest-reads' : 'reads'
    return { policy, resetsIn, ...(await consume(inMemory[policy], policy, key.toString('base64url'))) }
  }
  const policy = guest ? 'guest-writes' : 'writes'
  return { policy, resetsIn, ...(await consume(inStore[policy], policy, key.toString('base64url'))) }
}

/** The form of draft-ietf-httpapi-ratelimit-headers: what is left (`r`) for how many seconds (`t`), of what. */
export function tellSpending(headers: Headers, { policy, quota, left, resetsIn }: Spending) {
  headers.set('RateLimit', `"${policy}";r=${left};t=${resetsIn}`)
  headers.set('RateLimit-Policy', `"${policy}";q=${quota};w=${window}`)
}

export function refuseSpender({ resetsIn }: Spending): Refusal {
  return {
    status: 429,
    code: 'rate_limited',
    detail: `요청이 너무 잦아요. ${resetsIn}초 뒤에 다시 시도해 주세요.`,
    retryAfter: resetsIn,
  }
}

async function consume(limiter: RateLimiterMemory | RateLimiterPostgres, policy: Policy, key: string) {
  const quota = quotaOf(policy)
  try {
    const { remainingPoints } = await limiter.consume(key)
    return { quota, left: remainingPoints, over: false }
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    return { quota, left: 0, over: true }
  }
}

function quotaOf(policy: Policy): number {
  return Math.max(1, Math.round(quotas[policy] * env.RATE_LIMIT_FACTOR))
}

function memory(policy: Policy) {
  return new RateLimiterMemory({ keyPrefix: policy, points: quotaOf(policy), duration: window })
}

function store(policy: Policy) {
  return sharedLimiter({
    keyPrefix: policy,
    points: quotaOf(policy),
    duration: window,
    // Who is over is told so without asking the store again: the window is part of the key.
    inMemoryBlockOnConsumed: quotaOf(policy) + 1,
  })
}
