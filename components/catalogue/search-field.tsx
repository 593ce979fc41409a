import { useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'

type SearchFieldProps = {
  value: string
  onFind: (words: string) => void
  /** Whether a syllable is being composed. */
  onCompose: (half: boolean) => void
}

/** Finds while one types, also in the middle of a syllable. */
export function SearchField({ value, onFind, onCompose }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  // What was typed before the page came alive is looked for as well.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the page comes up
  useEffect(() => {
    if (field.current && field.current.value !== value) onFind(field.current.value)
  }, [])
  const clear = () => {
    onFind('')
    field.current?.focus()
  }

  return (
    <div className="flex min-h-12 items-center gap-2 rounded-ctl pr-0.5 pl-3.5 edge">
      <Icon name="search" className="size-5 text-ink-3" />
      <label htmlFor="q" className="sr-only">
        수업 찾기
      </label>
      <input
        ref={field}
        id="q"
        name="q"
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={100}
        placeholder="과목, 교수, 학수번호, 강의실, 초성"
        value={value}
        onChange={(event) => onFind(event.target.value)}
        onCompositionStart={() => onCompose(true)}
        onCompositionEnd={() => onCompose(false)}
        className="w-full min-w-0 self-stretch bg-transparent text-prose/normal [&::-webkit-search-cancel-button]:hidden"
      />
      {value && <IconButton icon="close" label="지우기" onClick={clear} />}
    </div>
  )
}
