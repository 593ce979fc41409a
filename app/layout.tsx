import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'
import './globals.css'

import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { ImeGuard } from '@/components/ui/ime-guard'
import { ToastPlace } from '@/components/ui/toast'
import { paper, readTheme, type Theme, themeCookie } from '@/lib/core/theme'

export const metadata: Metadata = {
  title: { default: '모람', template: '%s · 모람' },
  description: '우리 학교 사람들이 모여 이야기하는 곳, 모람',
  applicationName: '모람',
  formatDetection: { telephone: false, email: false, address: false },
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '32x32' },
      { url: '/logo.svg', type: 'image/svg+xml' },
    ],
    apple: '/icon-180.png',
  },
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme()

  return {
    viewportFit: 'cover',
    interactiveWidget: 'resizes-content',
    themeColor: theme
      ? paper[theme]
      : [
          { media: '(prefers-color-scheme: light)', color: paper.light },
          { media: '(prefers-color-scheme: dark)', color: paper.dark },
        ],
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="ko" data-theme={await chosenTheme()}>
      <body>
        {children}
        <ToastPlace />
        <ImeGuard />
      </body>
    </html>
  )
}

async function chosenTheme(): Promise<Theme | undefined> {
  return readTheme((await cookies()).get(themeCookie)?.value)
}
