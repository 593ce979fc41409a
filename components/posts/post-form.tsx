'use client'

import { useActionState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import type { FormAction } from '@/components/ui/form-action'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { Switch } from '@/components/ui/switch'
import { TextArea } from '@/components/ui/text-area'
import type { BoardView } from '@/lib/boards/schema'
import type { PostView } from '@/lib/posts/schema'

type PostFormProps = {
  board: BoardView
  nickname: string
  /** The post that is edited; without it a new one is written. */
  post?: PostView | undefined
  action: FormAction
  fields: Readonly<Record<string, string>>
}

/** Writing and editing. A refusal keeps every word and says beside which field it lies. */
export function PostForm({ board, nickname, post, action, fields }: PostFormProps) {
  const [state, send] = useActionState(action, {})
  const { values, fields: errors = {} } = state
  const beside = Object.keys(errors).some((name) => name === 'title' || name === 'content')

  return (
    <form
      action={send}
      aria-label={post ? '글 고치기' : '글쓰기'}
      className="group grid gap-4 pt-4 wide:pt-5"
    >
      <HiddenFields fields={fields} />
      <FormMessage>{!beside && state.message}</FormMessage>
      {board.titled && (
        <Field
          label="제목"
          name="title"
          rule="100자까지"
          required
          value={values?.title ?? post?.title ?? undefined}
          error={errors.title}
        />
      )}
      <TextArea
        label="내용"
        name="content"
        rule="10,000자까지"
        required
        rows={8}
        rowsMax={24}
        value={values?.content ?? post?.content}
        error={errors.content}
      />
      {!post && (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
          <NameChoice board={board} nickname={nickname} on={values ? 'anonymous' in values : true} />
          {board.questions && (
            <Checkbox
              label="질문 글이에요. 댓글이 달리면 고치거나 지울 수 없어요."
              name="question"
              defaultChecked={values ? 'question' in values : false}
            />
          )}
        </div>
      )}
      {board.rules && !post && (
        <p className="border-l-2 border-line-2 pl-3 text-13 whitespace-pre-line text-ink-2">{board.rules}</p>
      )}
      <div className="flex justify-end">
        <SubmitButton pending={post ? '저장하는 중' : '올리는 중'}>{post ? '저장' : '올리기'}</SubmitButton>
      </div>
    </form>
  )
}

/** The switch and, by CSS alone, the name the post will carry. */
function NameChoice({ board, nickname, on }: { board: BoardView; nickname: string; on: boolean }) {
  if (board.anonymity === 'always') {
    return (
      <p className="text-13 text-ink-2">
        <input type="hidden" name="anonymous" value="on" />
        익명으로 올라가요.
      </p>
    )
  }
  if (board.anonymity === 'never') return <p className="text-13 text-ink-2">{nickname} 이름으로 올라가요.</p>

  return (
    <div className="flex items-center gap-3">
      <Switch name="anonymous" label="익명" defaultChecked={on} />
      <span className="text-13 text-ink-3 group-has-[[name=anonymous]:checked]:hidden">
        {nickname} 이름으로 올라가요
      </span>
    </div>
  )
}
