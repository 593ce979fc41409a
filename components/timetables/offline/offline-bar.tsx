import { Icon } from '@/components/ui/icon'

/** At the very top: how old what one sees is, and the way back. */
export function OfflineBar({ text }: { text: string }) {
  return (
    <div className="bg-ink-bar text-on-ink-bar">
      <div className="mx-auto flex min-h-11 max-w-page items-center gap-2.5 px-gutter text-13">
        <Icon name="offline" className="size-[18px] flex-none" />
        <p role="status" className="flex-1 py-2 tabular-nums">
          {text}
        </p>
        <button
          type="button"
          onClick={() => window.location.reload()}
          className="min-h-11 flex-none font-650 text-bar-link focus-visible:outline-bar-link"
        >
          다시 연결
        </button>
      </div>
    </div>
  )
}
