import 'server-only'
import { newCatalogue } from '@/lib/testing/catalogue'
import { sharedTable, subject } from '@/lib/testing/transfer'
import type { Making } from './scene'

export const transferAsks: Record<string, Making> = {
  'POST /timetables/import': async ({ author }) => {
    await newCatalogue(author.university, '2026-2', [{}])
    return {
      path: '/timetables/import',
      body: {
        semester: '2026-2',
        name: '가져온 것',
        text: sharedTable(subject('스터디', '', [2, 228, 246])),
      },
    }
  },
}
