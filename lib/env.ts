import 'server-only'
import * as z from 'zod'

const switchInput = z.enum(['0', '1']).transform((value) => value === '1')

const settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: z.coerce.number().int().min(1).default(20),
  /** Milliseconds to wait for a connection before the answer is 503. */
  DATABASE_WAIT: z.coerce.number().int().min(100).default(2000),
  DATA_DIR: z.string().default('.data'),
  PORT: z.coerce.number().int().default(3000),
  PUBLIC_URL: z.url().optional(),
  DEMO: switchInput.default(false),
  RATE_LIMIT_FACTOR: z.coerce.number().positive().default(1),
  ANONYMITY_KEY: z.string().min(32),
  NEXTAUTH_SECRET: z.string().min(32),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('모람 <no-reply@moram.invalid>'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** The only reader of `process.env`. A missing or malformed setting stops the process here, by name. */
export const env = read()

function read() {
  const parsed = settings.safeParse(process.env)
  if (parsed.success) {
    return { ...parsed.data, PUBLIC_URL: parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}` }
  }
  const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Settings: ${names.join('; ')}`)
}
