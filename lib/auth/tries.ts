import 'server-only'
import { RateLimiterMemory, type RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { DomainError } from '@/lib/core/errors'
import { spanText } from '@/lib/core/time'
import { sharedLimiter } from '@/lib/db/limiter'
import { env } from '@/lib/env'
import { personTag } from '@/lib/seal/tags'

/** How often within how many seconds. RATE_LIMIT_FACTOR multiplies `most`. `reads` are counted in this process only. */
type Rule = { most: number; within: number; reads?: true }

const rules = {
  /** One account, from one device. */
  'failed-device': { most: 5, within: 900 },
  /** One account, from all devices at one address that it never signed in on. */
  'failed-account': { most: 20, within: 900 },
  /** All accounts, from one address, on devices that none of them knows. A campus shares few addresses. */
  'failed-address': { most: 300, within: 900 },
  'sign-up': { most: 200, within: 3600 },
  availability: { most: 240, within: 60, reads: true },
  /** Login ids asked to be friends, and links that invite, tried by one account. */
  'friend-call': { most: 30, within: 86_400 },
  'friend-link': { most: 60, within: 3600 },
  'reset-account': { most: 3, within: 3600 },
  'reset-address': { most: 60, within: 3600 },
  /** Tokens of shared plans and of feeds that open nothing. Those that do are never refused. */
  'failed-share': { most: 120, within: 900, reads: true },
  'code-account': { most: 10, within: 86_400 },
  'code-address': { most: 10, within: 86_400 },
  /** Whoever turns one wish after another on and off stays under it. */
  'wizard-account': { most: 60, within: 60, reads: true },
} as const satisfies Record<string, Rule>

type RuleName = keyof typeof rules

/** Something that is counted: a rule, and whom or what it is counted for. */
export type Count = readonly [rule: RuleName, subject: string]

/** Counts one more, or refuses once there were too many. */
export async function assertWithin(...[rule, subject]: Count): Promise<void> {
  const seconds = await consume([rule, subject])
  if (seconds !== null) throw tooMany(seconds)
}

/** Counts one more; answers the seconds to wait once there were too many, else `null`. */
export async function consume([rule, subject]: Count): Promise<number | null> {
  try {
    await limiterOf(rule).consume(keyOf(subject))
    return null
  } catch (error) {
    if (error instanceof RateLimiterRes) return secondsOf(error)
    throw error
  }
}

/** The seconds until none of these is full, `null` when none is. Counts nothing. */
export async function waitFor(counts: readonly Count[]): Promise<number | null> {
  const waits = await Promise.all(
    counts.map(async ([rule, subject]) => {
      const limiter = limiterOf(rule)
      const state = await limiter.get(keyOf(subject))
      return state && state.consumedPoints >= limiter.points ? secondsOf(state) : 0
    }),
  )
  return Math.max(0, ...waits) || null
}

export async function forget([rule, subject]: Count): Promise<void> {
  await limiterOf(rule).delete(keyOf(subject))
}

export function tooMany(seconds: number): DomainError {
  return new DomainError(
    'rate_limited',
    `너무 여러 번 시도했어요. ${spanText(seconds)} 뒤에 다시 해 주세요.`,
    {
      retryAfter: seconds,
    },
  )
}

const limiters = new Map<RuleName, RateLimiterPostgres | RateLimiterMemory>()

function limiterOf(name: RuleName): RateLimiterPostgres | RateLimiterMemory {
  const limiter = limiters.get(name) ?? made(name)
  limiters.set(name, limiter)
  return limiter
}

function made(name: RuleName) {
  const rule: Rule = rules[name]
  const bounds = {
    keyPrefix: name,
    points: Math.max(1, Math.floor(rule.most * env.RATE_LIMIT_FACTOR)),
    duration: rule.within,
  }
  return rule.reads ? new RateLimiterMemory(bounds) : sharedLimiter(bounds)
}

function keyOf(subject: string): string {
  return Buffer.from(personTag('limit', subject, '')).toString('base64url')
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000))
}
