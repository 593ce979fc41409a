import { viewerFromCookies } from '@/lib/auth/session'
import { CampusShell } from './campus-shell'
import { Home } from './home'
import { Landing } from './landing'

/** What Moram is for who is not signed in, and one's own campus for who is. */
export default async function FrontPage() {
  const viewer = await viewerFromCookies()
  if (!viewer) return <Landing />

  return (
    <CampusShell>
      <Home viewer={viewer} />
    </CampusShell>
  )
}
