'use client'

import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button'

// The dialog holds the page still with a style element of its own, which the content policy lets in by nonce.
if (typeof document !== 'undefined') {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  Object.assign(globalThis, { __webpack_nonce__: nonce })
}

type SheetProps = {
  title: string
  /** What opens it: one button element. */
  trigger: ReactNode
  /** A sentence under the title. */
  description?: string | undefined
  children: ReactNode
}

/** From the bottom on a phone, a dialog of 480 px from 768 on. Closed by Escape, the veil or the ×. */
export function Sheet({ title, trigger, description, children }: SheetProps) {
  return (
    <Dialog.Root>
      <Dialog.Trigger asChild>{trigger}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-20 bg-veil" />
        <Dialog.Content
          className="rise fixed inset-x-0 bottom-0 z-20 flex max-h-[88dvh] flex-col rounded-t-sheet bg-sheet pb-safe shadow-dialog wide:inset-auto wide:top-1/2 wide:left-1/2 wide:w-[480px] wide:-translate-1/2 wide:rounded-panel"
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <span
            aria-hidden="true"
            className="mt-2 h-1 w-9 flex-none self-center rounded-bar bg-line-2 wide:hidden"
          />
          <div className="flex items-center justify-between gap-3 py-1.5 pr-2 pl-5">
            <Dialog.Title className="text-16 font-650">{title}</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton icon="close" label="닫기" />
            </Dialog.Close>
          </div>
          <div className="overflow-y-auto overscroll-contain px-5 pb-5">
            {description && (
              <Dialog.Description className="pb-3 text-14 text-ink-2">{description}</Dialog.Description>
            )}
            {children}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
