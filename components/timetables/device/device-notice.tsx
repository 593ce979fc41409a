'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { deviceKey, keepAddress } from '@/lib/timetables/try-address'

/** To a member: on this device lies a plan that was made without an account. */
export function DeviceNotice() {
  const path = usePathname()
  const [isThere, setThere] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: one page away it may have been taken in
  useEffect(() => {
    try {
      setThere(localStorage.getItem(deviceKey) !== null)
    } catch {
      setThere(false)
    }
  }, [path])

  if (!isThere || path === keepAddress) return null

  return (
    <p
      role="status"
      className="mt-4 flex items-center gap-2 rounded-ctl bg-wash px-3.5 py-1.5 text-14 wide:mt-0 wide:mb-6"
    >
      <Icon name="device" className="size-[18px] flex-none text-primary" />
      <span className="flex-1">이 기기에 계정 없이 짠 시간표가 있어요.</span>
      <Link
        href={keepAddress}
        prefetch={false}
        className="inline-flex min-h-11 flex-none items-center font-650 text-primary"
      >
        계정에 담기
      </Link>
    </p>
  )
}
