import type { Metadata } from 'next'
import { NothingHere } from '@/components/shell/states'

export const metadata: Metadata = { title: '없는 곳이에요' }

/** Inside the shell, so that one keeps one's way. */
export default function NotFound() {
  return <NothingHere />
}
