'use client'

import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { Checkbox } from '@/components/ui/checkbox'
import type { FormAction } from '@/components/ui/form-action'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useDraft } from '@/components/ui/use-draft'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { WaitNotice } from '@/components/ui/wait-notice'
import type { BoardView } from '@/lib/boards/schema'
import type { PostView } from '@/lib/posts/schema'
import { BoardRules } from './board-rules'
import { BodyField } from './body-field'
import { NameChoice } from './name-choice'
import { TitleField } from './title-field'
import { WriteDock } from './write-dock'

type PostFormProps = {
  board: BoardView
  nickname: string
  /** The post that is edited; without it a new one is written. */
  post?: PostView | undefined
  /** Letters that title and words may have. */
  max: { title: number; body: number }
  action: FormAction
  fields: Readonly<Record<string, string>>
}

/** The whole page of writing and editing. A refusal keeps every word and says beside which field it lies. */
export function PostForm({ board, nickname, post, max, action, fields }: PostFormProps) {
  const [state, send, sending] = useFormAction(action)
  const { errors, form } = useFormErrors(state)
  const { draft, keep } = useDraft({
    name: post ? `of ${post.id} ${post.version}` : `by ${nickname} on ${board.slug}`,
    fields: ['title', 'content'],
    sending,
  })
  const values = { ...draft, ...state.values }
  const name = post ? '글 고치기' : '글쓰기'
  const submit = (size: 's' | 'm') => (
    <SubmitButton size={size} pending={post ? '저장하는 중' : '올리는 중'}>
      {post ? '저장' : '올리기'}
    </SubmitButton>
  )

  return (
    <form {...form} onChange={keep} action={send} aria-label={name} className="group max-w-post">
      <HiddenFields fields={fields} />
      <PageBar
        title={name}
        small={board.name}
        back={post ? `/posts/${post.id}` : `/boards/${board.slug}`}
        close
      >
        <div className="mr-2">{submit('s')}</div>
      </PageBar>
      <PageHead title={name} lead={board.name} />
      <Refusal {...state} />
      {!post && <BoardRules name={board.name} rules={board.rules} />}
      {board.titled && (
        <TitleField
          key={`title ${draft.title}`}
          max={max.title}
          value={values.title ?? post?.title ?? undefined}
          error={errors.title}
        />
      )}
      <BodyField
        key={`content ${draft.content}`}
        max={max.body}
        value={values.content ?? post?.content}
        error={errors.content}
      />
      <p className="hidden pb-3 text-13 text-ink-2 group-has-[[name=question]:checked]:block">
        질문은 다른 분이 댓글을 달면 고치거나 지울 수 없어요. 답이 오래 남도록이에요.
      </p>
      <WriteDock submit={submit('m')}>
        {!post && board.questions && (
          <Checkbox
            label="질문"
            name="question"
            defaultChecked={state.values ? 'question' in state.values : false}
          />
        )}
        {!post && (
          <NameChoice
            anonymity={board.anonymity}
            nickname={nickname}
            on={state.values ? 'anonymous' in state.values : true}
          />
        )}
      </WriteDock>
    </form>
  )
}

/** A wait is counted down; anything else that is not said beside a field stands above them. */
function Refusal({ message, fields = {}, retryAfter }: Awaited<ReturnType<FormAction>>) {
  if (!message || fields.title || fields.content) return null

  return (
    <div className="pt-4">
      {retryAfter === undefined ? (
        <FormMessage>{message}</FormMessage>
      ) : (
        <WaitNotice key={retryAfter} seconds={retryAfter} what="올릴 수 있어요" why={message} />
      )}
    </div>
  )
}
