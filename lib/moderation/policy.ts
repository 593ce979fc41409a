import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'

/** Who reads what was reported. */
export function assertModerates(viewer: Viewer): void {
  if (viewer.role !== 'student') return

  throw new DomainError('forbidden', '신고된 것은 운영진만 볼 수 있어요.')
}
