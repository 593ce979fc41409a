import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { CampusShell } from '../campus-shell'

export default async function RecordLayout({ children }: LayoutProps<'/'>) {
  return (
    <CampusShell viewer={await show(requireViewer())} roomy>
      {children}
    </CampusShell>
  )
}
