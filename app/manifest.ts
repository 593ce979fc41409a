import type { MetadataRoute } from 'next'
import { paper } from '@/lib/core/theme'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: '모람',
    short_name: '모람',
    description: '우리 학교 사람들이 모여 이야기하는 곳',
    lang: 'ko',
    id: '/',
    start_url: '/',
    display: 'standalone',
    background_color: paper.light,
    theme_color: paper.light,
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/logo.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  }
}
