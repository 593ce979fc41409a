import type { Metadata } from 'next'
import { SignInFirst } from '@/components/shell/states'

export const metadata: Metadata = { title: '로그인이 필요해요' }

export default function Unauthorized() {
  return <SignInFirst />
}
