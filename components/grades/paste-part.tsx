import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import type { Column } from '@/lib/grades/draft'
import type { Refusal } from '@/lib/grades/pasting'

export type Refused = {
  text: string
  at: { row: number; column: Column }
  refusals: readonly Refusal[]
}

type PastePartProps = { refused: Refused | null; onPaste: (text: string) => void; onClose: () => void }

const toldMost = 5

/** Several courses at once, for who has no cells to copy; what was pasted and could not be read waits here to be mended. */
export function PastePart({ refused, onPaste, onClose }: PastePartProps) {
  const [open, setOpen] = useState(false)
  const area = useRef<HTMLDivElement>(null)
  const isOpen = open || refused !== null
  // What was refused is shown, letters and all.
  useEffect(() => {
    if (refused) area.current?.querySelector('textarea')?.focus()
  }, [refused])

  function close() {
    setOpen(false)
    onClose()
  }

  if (!isOpen) {
    return (
      <Button tone="bare" size="s" icon="copy" className="scripted mt-1 -ml-3" onClick={() => setOpen(true)}>
        여러 줄 붙여 넣기
      </Button>
    )
  }
  const text = () => area.current?.querySelector('textarea')?.value ?? ''
  const rest = (refused?.refusals.length ?? 0) - toldMost

  return (
    <div ref={area} className="scripted mt-4 grid gap-3 border-t border-line pt-4">
      {refused && (
        <div role="alert" className="rounded-ctl bg-danger-wash px-3.5 py-2.5 text-14 text-danger">
          <p className="font-600">붙여 넣지 않았어요. 성적표는 그대로예요.</p>
          <ul>
            {refused.refusals.slice(0, toldMost).map(({ line, why }) => (
              <li key={`${line} ${why}`}>
                {line}번째 줄: {why}
              </li>
            ))}
          </ul>
          {rest > 0 && <p>그 밖에 {rest}줄</p>}
        </div>
      )}
      <TextArea
        key={refused?.text ?? ''}
        label="붙여 넣을 줄"
        name="pasted"
        value={refused?.text}
        rows={6}
        help="한 줄에 한 과목씩 과목, 학점, 성적, 전공 차례로 적어요. 엑셀이나 학교 성적표에서 그대로 복사해도 돼요."
      />
      <div className="flex gap-2">
        <Button tone="soft" size="s" onClick={() => onPaste(text())}>
          성적표에 넣기
        </Button>
        <Button tone="bare" size="s" onClick={close}>
          닫기
        </Button>
      </div>
    </div>
  )
}
