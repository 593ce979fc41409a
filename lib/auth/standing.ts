import { DomainError } from '@/lib/core/errors'
import type { Viewer } from './viewer'

/** Whether a sanction keeps this member from writing at the moment. */
function isSuspended(viewer: Viewer, now: Date): boolean {
  return viewer.suspendedUntil !== null && viewer.suspendedUntil > now
}

/** Every write of campus life begins here: a suspended member may read, and nothing else. */
export function assertMayWrite(viewer: Viewer, now = new Date()): void {
  if (!isSuspended(viewer, now)) return

  throw new DomainError('forbidden', '이용이 잠시 멈춰 있어요. 정지가 끝나면 다시 쓸 수 있어요.', {
    code: 'suspended',
    extra: { until: viewer.suspendedUntil?.toISOString() },
  })
}
