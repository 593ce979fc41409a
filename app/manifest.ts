import type { MetadataRoute } from 'next'
import { paper } from '@/lib/core/theme'

const shortcutIcons = [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }]

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: '모람',
    short_name: '모람',
    description: '우리 학교 사람들이 모여 이야기하는 곳',
    lang: 'ko',
    id: '/',
    start_url: '/',
    display: 'standalone',
    scope: '/',
    orientation: 'natural',
    categories: ['education', 'productivity', 'social'],
    shortcuts: [
      { name: '오늘', url: '/', icons: shortcutIcons },
      { name: '시간표', url: '/timetables', icons: shortcutIcons },
      { name: '수업 찾기', url: '/courses', icons: shortcutIcons },
    ],
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
