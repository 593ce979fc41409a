import type { Metadata } from 'next'
import { ProfileForm } from '@/components/accounts/profile-form'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { getMe } from '@/lib/accounts/queries'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { dayText } from '@/lib/core/time'

export const metadata: Metadata = { title: '프로필' }

export default async function ProfilePage() {
  const viewer = await show(requireViewer())
  const me = await show(getMe(viewer, {}))

  return (
    <>
      <PageBar title="프로필" back="/settings" />
      <PageHead title="프로필" lead={`${me.university.name} · ${me.loginId}`} />
      <ProfileForm me={me} changeableFrom={me.nicknameChangeableOn && dayText(me.nicknameChangeableOn)} />
    </>
  )
}
