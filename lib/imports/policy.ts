import type { Viewer } from '@/lib/auth/viewer'

/** Whether the catalogue of their university is in this person's hands. */
export function canImport(viewer: Viewer): boolean {
  return viewer.role === 'admin'
}
