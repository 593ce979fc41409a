import { markedIn } from '@/lib/catalogue/marking'

/** A title in which what was looked for is marked. */
export function Marked({ title, search }: { title: string; search: string }) {
  return markedIn(title, search).map(({ text, isMeant }, at) =>
    isMeant ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have nothing but their place
      <mark key={at} className="rounded-[2px] bg-wash-2 text-inherit">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
