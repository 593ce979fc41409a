import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'

/** Whether the catalogue of their university is in this person's hands. */
export function canImport(viewer: Viewer): boolean {
  return viewer.role === 'admin'
}

export function assertCanImport(viewer: Viewer): void {
  if (!canImport(viewer)) throw new DomainError('forbidden', '과목표는 학교 관리자만 들일 수 있어요.')
}

/** For another university's as for none. */
export function importNotFound(): DomainError {
  return notFound('그런 과목표 들이기가 없어요.')
}
