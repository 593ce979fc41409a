import type { Metadata } from 'next'
import { OfflineScreen } from '@/components/timetables/offline/offline-screen'

export const metadata: Metadata = { title: '오프라인', robots: { index: false } }

/** What a device keeps of the site itself. It is the same for everybody. */
export default function OfflinePage() {
  return <OfflineScreen />
}
