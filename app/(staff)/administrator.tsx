import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { show } from '@/lib/core/show'
import { canImport } from '@/lib/imports/policy'

/** Whoever has the catalogue in their hands; for everybody else there is nothing at these addresses. */
export async function administrator(): Promise<Viewer> {
  const viewer = await show(requireViewer())
  if (!canImport(viewer)) notFound()

  return viewer
}
