'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/components/ui/form-action'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { LetterCount, letters } from '@/components/ui/letter-count'
import { GrowingText } from '@/components/ui/text-area'
import { useDraft } from '@/components/ui/use-draft'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { ComposerName } from './composer-name'
import { ReplyingTo } from './replying-to'

export type CommentComposerProps = {
  /** Gets `content`, `anonymous` when on, and `fields`; a refusal keeps the words. */
  action: FormAction
  /** `postId`, `idempotencyKey` and the like. */
  fields: Readonly<Record<string, string>>
  /** The board's rule. */
  anonymity: 'optional' | 'always' | 'never'
  /** The name one would carry in this thread: 익명4, 익명(글쓴이). */
  anonymousName: string
  nickname: string
  /** Letters a comment may have. */
  max: number
  /** Answering somebody: the parent's id and name, and the address that lets go of it. */
  reply?: { parentId: string; name: string; cancelHref: string } | undefined
}

/** Writing a comment: above the keyboard on a phone, at the foot of the thread on a desk. */
export function CommentComposer({
  action,
  fields,
  anonymity,
  anonymousName,
  nickname,
  max,
  reply,
}: CommentComposerProps) {
  const [state, send, pending] = useFormAction(action)
  const area = useRef<HTMLTextAreaElement>(null)
  const { errors, message, form } = useFormErrors(state)
  const refusal = errors.content ?? message
  const { draft, keep } = useDraft({
    name: `comment by ${nickname} on ${fields.postId}`,
    fields: ['content'],
    sending: pending,
  })
  const [count, setCount] = useState(0)
  const parentId = reply?.parentId

  // biome-ignore lint/correctness/useExhaustiveDependencies: both put other words into the field.
  useEffect(() => setCount(letters(area.current?.value ?? '')), [state, draft])

  useEffect(() => {
    if (parentId) area.current?.focus()
  }, [parentId])

  /** A second press finds the field empty again: nothing to blame. */
  function waitForWords(event: FormEvent) {
    if (area.current?.value !== '') return
    event.preventDefault()
    area.current.focus()
  }

  return (
    <>
      <div aria-hidden="true" className="h-12 wide:hidden" />
      <form
        {...form}
        onChange={keep}
        onSubmit={waitForWords}
        id="write"
        action={send}
        aria-label={reply ? `${reply.name}에게 답글` : '댓글 쓰기'}
        className="group fixed inset-x-0 bottom-0 z-7 border-t border-line-2 bg-paper px-3 pt-2 pb-[calc(10px+var(--safe))] wide:sticky wide:mt-1 wide:border-0 wide:px-0 wide:pt-2.5 wide:pb-5"
      >
        <HiddenFields fields={{ ...fields, ...(parentId && { parentId }) }} />
        {reply && <ReplyingTo name={reply.name} cancelHref={reply.cancelHref} />}
        <ComposerName
          anonymity={anonymity}
          anonymousName={anonymousName}
          nickname={nickname}
          on={state.values ? 'anonymous' in state.values : true}
        />
        <div className="flex items-end gap-2 rounded-ctl pr-1 pl-3.5 edge">
          <GrowingText
            ref={area}
            name="content"
            aria-label={reply ? '답글' : '댓글'}
            placeholder={reply ? '답글을 남겨요' : '댓글을 남겨요'}
            required
            rowsMax={5}
            key={`content ${draft.content}`}
            defaultValue={state.values?.content ?? draft.content}
            onChange={(event) => setCount(letters(event.currentTarget.value))}
            aria-invalid={refusal ? true : undefined}
            aria-describedby={refusal ? 'write-refusal' : undefined}
            className="py-[9px]"
          />
          <button
            type="submit"
            aria-label={reply ? '답글 올리기' : '댓글 올리기'}
            aria-disabled={pending || undefined}
            onClick={(event) => pending && event.preventDefault()}
            className="relative my-1 grid size-[38px] flex-none after:absolute after:-inset-[3px] place-items-center rounded-[6px] bg-primary text-on-primary hover:bg-primary-press aria-disabled:bg-sunken aria-disabled:text-ink-3"
          >
            <Icon name="send" firm className="size-[18px]" />
          </button>
        </div>
        <LetterCount count={count} max={max} from={0.8 * max} className="px-1 pt-1" />
        {refusal && (
          <p
            id="write-refusal"
            role="alert"
            className="mt-1.5 flex items-start gap-1.5 px-1 text-13 text-danger"
          >
            <Icon name="alert" firm className="mt-0.5 size-[15px]" />
            {refusal}
          </p>
        )}
      </form>
    </>
  )
}
