import Link from 'next/link'
import type { ReactNode } from 'react'
import { Mark } from '@/components/ui/mark'

/** The bar on top of home on a phone: the mark and the university, tools at the right. */
export function HomeBar({ universityName, children }: { universityName: string; children?: ReactNode }) {
  return (
    <div className="sticky top-0 z-5 -mx-gutter flex h-bar items-center bg-paper px-2 wide:hidden">
      <Link href="/" className="flex flex-1 items-center gap-2 pl-3 text-16 font-650">
        <Mark className="size-7" />
        {universityName}
      </Link>
      {children}
    </div>
  )
}
