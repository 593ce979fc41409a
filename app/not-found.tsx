import type { Metadata } from 'next'
import { NothingHere } from '@/components/shell/states'

export const metadata: Metadata = { title: '없는 곳이에요' }

export default function NotFound() {
  return <NothingHere framed />
}
