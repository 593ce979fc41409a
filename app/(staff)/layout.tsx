import { CampusShell } from '../campus-shell'

export default function StaffLayout({ children }: LayoutProps<'/'>) {
  return <CampusShell roomy>{children}</CampusShell>
}
