import { CampusShell } from '../campus-shell'

export default function RecordLayout({ children }: LayoutProps<'/'>) {
  return <CampusShell roomy>{children}</CampusShell>
}
