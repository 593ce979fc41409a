'use client'

import { type FormEvent, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import type { FieldReference, OperationReference } from '@/lib/http/reference'
import { CodeBlock } from './code'
import { currentToken } from './token-field'

type Asked = Pick<OperationReference, 'id' | 'method' | 'path' | 'fields' | 'body'>
type Answer = { title: string; text: string }

/** Sends a real request from this page and shows what comes back. Only where scripts run. */
export function TryIt({ operation }: { operation: Asked }) {
  const isAlive = useSyncExternalStore(never, yes, no)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isAsking, setAsking] = useState(false)
  if (!isAlive) return null

  const asked = operation.fields.filter(({ place }) => place !== 'body')
  const ask = async (form: FormData) => {
    setAsking(true)
    setAnswer(await send(operation, form))
    setAsking(false)
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void ask(new FormData(event.currentTarget))
  }

  return (
    <form
      onSubmit={onSubmit}
      className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-panel bg-sheet p-4 shadow-rest"
      aria-label="보내 보기"
    >
      {asked.map((field) => (
        <Field
          key={keyOf(field)}
          label={field.name}
          name={keyOf(field)}
          id={`${operation.id}-${keyOf(field)}`}
          rule={field.required ? '필수' : undefined}
          required={field.required}
          autoComplete="off"
        />
      ))}
      {operation.body !== null && (
        <TextArea
          label="본문"
          name="body"
          id={`${operation.id}-body`}
          value={operation.body}
          rows={4}
          spellCheck={false}
        />
      )}
      <div>
        <Button type="submit" tone="soft" disabled={isAsking}>
          보내 보기
        </Button>
      </div>
      <div aria-live="polite">{answer && <CodeBlock label={answer.title}>{answer.text}</CodeBlock>}</div>
    </form>
  )
}

async function send({ method, path, fields, body }: Asked, form: FormData): Promise<Answer> {
  const typed = (field: FieldReference) => String(form.get(keyOf(field)) ?? '')
  const query = new URLSearchParams()
  const headers = new Headers()
  let target = path
  for (const field of fields) {
    const value = typed(field)
    if (field.place === 'path') target = target.replace(`{${field.name}}`, encodeURIComponent(value))
    if (value === '') continue
    if (field.place === 'query') query.set(field.name, value)
    if (field.place === 'header') headers.set(field.name, value)
  }
  const token = currentToken()
  if (token) headers.set('Authorization', `Bearer ${token}`)
  if (body !== null) headers.set('Content-Type', 'application/json')

  try {
    const address = query.size > 0 ? `${target}?${query}` : target
    const sent = body === null ? null : String(form.get('body') ?? '')
    const response = await fetch(address, { method, headers, body: sent })

    return {
      title: `${response.status} ${method} ${address}`,
      text: pretty(await response.text()) || '내용 없음',
    }
  } catch {
    return { title: '보내지 못했어요', text: '네트워크 연결이나 헤더에 쓴 글자를 살펴 주세요.' }
  }
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

function keyOf({ place, name }: FieldReference): string {
  return `${place}:${name}`
}

const never = () => () => {}
const yes = () => true
const no = () => false
