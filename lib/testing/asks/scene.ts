import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'

/** What one request of the matrix is made of. */
export type Ask = { path: string; body?: unknown; headers?: Record<string, string> }

/** Whose things are asked for. */
export type Scene = { author: Viewer; password: string }

export type Making = (scene: Scene) => Ask | Promise<Ask>

export const version = { 'if-match': '"1"' }

export const at =
  (path: string, more: Omit<Ask, 'path'> = {}): Making =>
  () => ({ path, ...more })
