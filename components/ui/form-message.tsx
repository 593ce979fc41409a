import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Icon } from './icon'

type FormMessageProps = { children?: ReactNode; tone?: 'bad' | 'good' | 'warn' | undefined }

const tones = {
  bad: 'bg-danger-wash text-danger',
  warn: 'bg-warn-wash text-warn',
  good: 'bg-wash text-primary',
}

/** What happened to the whole form, above its fields; nothing when there is nothing to say. */
export function FormMessage({ children, tone = 'bad' }: FormMessageProps) {
  if (!children) return null

  return (
    <p
      role={tone === 'bad' ? 'alert' : 'status'}
      className={clsx('flex items-start gap-2 rounded-ctl px-3.5 py-2.5 text-14', tones[tone])}
    >
      <Icon name={tone === 'good' ? 'check' : 'alert'} firm className="mt-[3px] size-4" />
      <span>{children}</span>
    </p>
  )
}
