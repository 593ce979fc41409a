import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ShownTable } from '@/components/sharing/shown-table'
import { ShownWeek } from '@/components/sharing/shown-week'
import { PlainFrame } from '@/components/shell/plain-frame'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { requireGuest, viewerFromCookies } from '@/lib/auth/session'
import { creditsText, semesterText } from '@/lib/catalogue/wording'
import { attempt } from '@/lib/core/form'
import { getShared } from '@/lib/sharing/guest-queries'
import type { SharedView } from '@/lib/sharing/schema'

/** Revoked, expired, guessed: all the same, also to who tried too often. */
const sharedBy = cache(async (token: string): Promise<SharedView> => {
  const shared = await attempt(getShared.untrusted(await requireGuest(), { token }))
  return shared.ok ? shared.value : notFound()
})

export async function generateMetadata({ params }: PageProps<'/shared/[token]'>): Promise<Metadata> {
  const shared = await sharedBy((await params).token)
  const description = `${semesterText(shared.semester)} 시간표 · ${countText(shared)}`
  const images = [{ url: shared.image, width: 1200, height: 630, alt: `${shared.name} 시간표` }]

  return {
    title: shared.name,
    description,
    robots: { index: false, follow: false },
    openGraph: {
      title: shared.name,
      description,
      siteName: '모람',
      locale: 'ko_KR',
      type: 'website',
      images,
    },
    twitter: { card: 'summary_large_image' },
  }
}

export default async function SharedPage({ params }: PageProps<'/shared/[token]'>) {
  const { token } = await params
  const [shared, viewer] = await Promise.all([sharedBy(token), viewerFromCookies()])
  const file = `/api/v1/shared/${token}`

  return (
    <PlainFrame doors={viewer === null}>
      <h1 className="pt-6 text-21 wide:pt-9 wide:text-26">{shared.name}</h1>
      <p className="mb-5 text-14 text-ink-2">
        {semesterText(shared.semester)} · {countText(shared)}
      </p>
      <ShownWeek entries={shared.entries} size="plan" />
      {shared.entries.length > 0 && (
        <div className="mt-6">
          <ShownTable entries={shared.entries} />
        </div>
      )}
      <p className="mt-6 flex flex-wrap gap-2">
        <FileLink href={`${file}/image.png`} name={`${shared.name}.png`}>
          그림으로 받기
        </FileLink>
        <FileLink href={`${file}/plan.json`} name="moram-timetable.json">
          모람 파일 받기
        </FileLink>
      </p>
    </PlainFrame>
  )
}

function countText({ credits, entries }: SharedView): string {
  return `${creditsText(credits)} · ${entries.length}과목`
}

function FileLink({ href, name, children }: { href: string; name: string; children: string }) {
  return (
    <a href={href} download={name} className={buttonClass({ tone: 'line', size: 's' })}>
      <Icon name="download" className="size-[1.25em]" />
      {children}
    </a>
  )
}
