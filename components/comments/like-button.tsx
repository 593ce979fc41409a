import type { FormEvent } from 'react'
import { iconClass } from '@/components/ui/icon'
import type { CommentLine } from './shown'

const likesForm = 'comment-likes'

type LikesFormProps = {
  action: (form: FormData) => void
  /** Hears which button was pressed. */
  onAsk: (value: string) => void
  /** The values of the buttons whose answer is on its way: pressed again they do nothing. */
  asked: readonly string[]
  /** What a reader without scripts is told. */
  refusal: string | undefined
}

/** The form of all 공감 buttons of a thread: a form for each would be most of the page. */
export function LikesForm({ action, onAsk, asked, refusal }: LikesFormProps) {
  function note(event: FormEvent) {
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!(submitter instanceof HTMLButtonElement)) return
    if (asked.includes(submitter.value)) event.preventDefault()
    else onAsk(submitter.value)
  }

  return (
    <form id={likesForm} action={action} onSubmit={note}>
      {refusal && <p className="unscripted text-12 text-danger">{refusal}</p>}
    </form>
  )
}

type LikeButtonProps = { comment: CommentLine; asked: readonly string[] }

/** 공감 under a comment. Its value says whose it is and whether it is given now, and so is to be taken back. */
export function LikeButton({ comment, asked }: LikeButtonProps) {
  const { id, likes = 0, liked = false } = comment
  const value = `${id} ${liked}`
  const pending = asked.includes(value)
  const shown = pending ? !liked : liked
  const number = pending ? likes + (liked ? -1 : 1) : likes
  const words = number > 0 ? `공감 ${number}` : '공감'
  const look = `signed beat ${iconClass('like')}`
  // One's own: the number is shown, nothing can be pressed.
  if (comment.mine) return <span className={look}>{words}</span>

  return (
    <button type="submit" form={likesForm} name="comment" value={value} aria-pressed={shown} className={look}>
      {words}
    </button>
  )
}
