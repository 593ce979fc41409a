'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { useFormAction } from '@/components/ui/use-form-action'
import { useFormErrors } from '@/components/ui/use-form-errors'
import { editBoardAction, openBoardAction } from '@/lib/boards/actions'
import type { BoardView } from '@/lib/boards/schema'

const naming = [
  { value: 'optional', label: '글쓴이가 골라요' },
  { value: 'always', label: '익명으로만' },
  { value: 'never', label: '닉네임으로만' },
]

type BoardFormProps = {
  /** The board whose words are changed; without it a new one is opened. */
  board?: BoardView | undefined
  fields: Readonly<Record<string, string>>
}

/** Opening a board, and changing its words later. What decides how people write in it stays as it was opened. */
export function BoardForm({ board, fields }: BoardFormProps) {
  const [state, send] = useFormAction(board ? editBoardAction : openBoardAction)
  const { errors, message, form } = useFormErrors(state)
  const { values } = state

  return (
    <form
      {...form}
      action={send}
      aria-label={board ? '게시판 고치기' : '게시판 열기'}
      className="grid gap-4 pt-4 wide:pt-5"
    >
      <HiddenFields fields={fields} />
      <FormMessage>{message}</FormMessage>
      <Field
        label="이름"
        name="name"
        rule="2–20자"
        required
        value={values?.name ?? board?.name}
        error={errors.name}
      />
      {!board && (
        <Field
          label="주소"
          name="slug"
          rule="영문 소문자, 숫자, 줄표"
          help="비워 두면 알아서 지어 드려요."
          autoCapitalize="none"
          value={values?.slug}
          error={errors.slug}
        />
      )}
      <Field
        label="한 줄 설명"
        name="description"
        rule="100자까지"
        value={values?.description ?? board?.description}
        error={errors.description}
      />
      <TextArea
        label="규칙"
        name="rules"
        rule="1,000자까지"
        help="글을 쓰는 화면에 보여요."
        value={values?.rules ?? board?.rules}
        error={errors.rules}
      />
      {board ? (
        <Field
          label="넘겨줄 학생의 아이디"
          name="owner"
          help="적으면 그 학생이 이 게시판을 맡게 돼요. 그대로 맡으려면 비워 두세요."
          autoCapitalize="none"
          value={values?.owner}
          error={errors.owner}
        />
      ) : (
        <>
          <Select
            label="글쓴이 이름"
            name="anonymity"
            options={naming}
            value={values?.anonymity ?? 'optional'}
            error={errors.anonymity}
          />
          <Checkbox
            label="글에 제목을 붙여요"
            name="titled"
            defaultChecked={values ? 'titled' in values : true}
          />
          <Checkbox
            label="질문 글을 받아요"
            name="questions"
            defaultChecked={values ? 'questions' in values : true}
          />
        </>
      )}
      <div className="flex justify-end">
        <SubmitButton pending={board ? '저장하는 중' : '여는 중'}>
          {board ? '저장' : '게시판 열기'}
        </SubmitButton>
      </div>
    </form>
  )
}
