import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'

/** Whether what their university asks for graduation is in this person's hands. */
function canEditPacks(viewer: Viewer): boolean {
  return viewer.role === 'admin'
}

export function assertCanEditPacks(viewer: Viewer): void {
  if (!canEditPacks(viewer)) throw new DomainError('forbidden', '졸업 요건은 학교 관리자만 고칠 수 있어요.')
}

/** For another university's as for none. */
export function packNotFound(): DomainError {
  return notFound('그런 졸업 요건이 없어요.')
}
