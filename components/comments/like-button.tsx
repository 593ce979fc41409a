import { clsx } from 'clsx'
import type { FormEvent } from 'react'
import { Icon } from '@/components/ui/icon'

const likesForm = 'comment-likes'

type LikesFormProps = {
  action: (form: FormData) => void
  /** Hears which button was pressed. */
  onAsk: (value: string) => void
  /** What a reader without scripts is told. */
  refusal: string | undefined
}

/** The form of all 공감 buttons of a thread: a form for each would be most of the page. */
export function LikesForm({ action, onAsk, refusal }: LikesFormProps) {
  function note({ nativeEvent }: FormEvent) {
    const { submitter } = nativeEvent as SubmitEvent
    if (submitter instanceof HTMLButtonElement) onAsk(submitter.value)
  }

  return (
    <form id={likesForm} action={action} onSubmit={note}>
      {refusal && <p className="unscripted text-12 text-danger">{refusal}</p>}
    </form>
  )
}

type LikeButtonProps = {
  commentId: string
  on: boolean
  count: number
  /** One's own: the number is shown, nothing can be pressed. */
  mine: boolean
  /** The values of the buttons whose answer is on its way. */
  asked: readonly string[]
}

/** 공감 under a comment. Its value says whose it is and whether it is given now, and so is to be taken back. */
export function LikeButton({ commentId, on, count, mine, asked }: LikeButtonProps) {
  const value = `${commentId} ${on}`
  const pending = asked.includes(value)
  const shown = pending ? !on : on
  const number = pending ? count + (on ? -1 : 1) : count
  const look = clsx(
    'inline-flex min-h-7 items-center gap-1 rounded-tag px-2 text-12 font-550 text-ink-3 tabular-nums transition-colors hover:text-ink',
    shown && 'text-like!',
  )
  const words = (
    <>
      <Icon name="like" filled={shown} className="beat size-3.5 stroke-2" />
      {number > 0 ? `공감 ${number}` : '공감'}
    </>
  )
  if (mine) return <span className={look}>{words}</span>

  return (
    <button
      type="submit"
      form={likesForm}
      name="comment"
      value={value}
      aria-pressed={shown}
      onClick={(event) => pending && event.preventDefault()}
      className={look}
    >
      {words}
    </button>
  )
}
