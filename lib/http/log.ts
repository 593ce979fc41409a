import 'server-only'
import pino from 'pino'
import * as z from 'zod'
import { env } from '@/lib/env'

export const log = pino({ level: env.LOG_LEVEL, base: null })

/**
 * An error without what it was about: a log never pairs a person with an item, so ids, quoted values and the
 * arguments that Prisma prints are left out.
 */
export function outline(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }

  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))

  return {
    name: error.name,
    ...code,
    reason: hidden(reasonOf(error)),
    at: frames.slice(0, 8).map((line) => line.trim()),
  }
}

function reasonOf(error: Error): string {
  if (error instanceof z.ZodError) {
    return error.issues.map(({ code, path }) => `${code} at ${path.join('.')}`).join(', ')
  }
  return error.message.trim().split('\n').at(-1) ?? ''
}

function hidden(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi, '<id>')
    .replace(/=\(.*\)/g, '=(…)')
    .replace(/(["']).*?\1/g, '<…>')
    .slice(0, 300)
}
