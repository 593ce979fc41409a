import { DeviceNotice } from '@/components/timetables/device/device-notice'
import { WeekKeeper } from '@/components/timetables/offline/week-keeper'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { CampusShell } from '../campus-shell'

export default async function PlanLayout({ children }: LayoutProps<'/'>) {
  return (
    <CampusShell viewer={await show(requireViewer())} roomy>
      <DeviceNotice />
      {children}
      <WeekKeeper />
    </CampusShell>
  )
}
