import 'server-only'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { pool } from './client'

type Bounds = {
  keyPrefix: string
  /** How many within `duration` seconds. */
  points: number
  duration: number
  inMemoryBlockOnConsumed?: number
}

/** A counter that all processes share. The housekeeping purges what has run out. */
export function sharedLimiter(bounds: Bounds): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...bounds,
    storeClient: pool,
    storeType: 'pool',
    schemaName: 'volatile',
    tableName: 'RateLimit',
    tableCreated: true,
    clearExpiredByTimeout: false,
  })
}
