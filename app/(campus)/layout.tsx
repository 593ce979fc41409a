import { CampusShell } from '../campus-shell'

export default function CampusLayout({ children }: LayoutProps<'/'>) {
  return <CampusShell>{children}</CampusShell>
}
