import type { Metadata } from 'next'
import { NotForYou } from '@/components/shell/states'

export const metadata: Metadata = { title: '들어갈 수 없어요' }

/** Inside the shell, so that one keeps one's way. */
export default function Forbidden() {
  return <NotForYou />
}
