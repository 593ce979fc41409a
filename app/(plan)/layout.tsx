import { DeviceNotice } from '@/components/timetables/device/device-notice'
import { WeekKeeper } from '@/components/timetables/offline/week-keeper'
import { CampusShell } from '../campus-shell'

export default function PlanLayout({ children }: LayoutProps<'/'>) {
  return (
    <CampusShell roomy>
      <DeviceNotice />
      {children}
      <WeekKeeper />
    </CampusShell>
  )
}
