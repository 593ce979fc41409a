import { clsx } from 'clsx'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import type { OperationReference } from '@/lib/http/reference'
import { titles } from '@/lib/http/titles'
import { CodeBlock } from './code'
import { TryIt } from './try-it'

const inks: Record<string, string> = {
  GET: 'text-primary',
  POST: 'text-comment',
  PUT: 'text-scrap',
  PATCH: 'text-scrap',
  DELETE: 'text-danger',
}

/** One method of one path: a line that opens. */
export function OperationPart({ operation }: { operation: OperationReference }) {
  const { id, method, path, summary, open, fields, body, status, answer, refusals } = operation
  return (
    <details id={id} className="group border-b border-line">
      <summary className="flex min-h-11 list-none items-baseline gap-3 py-2.5 [&::-webkit-details-marker]:hidden">
        <code className={clsx('w-14 shrink-0 text-12 font-700', inks[method])}>{method}</code>
        <span className="min-w-0 flex-1">
          <code className="text-13 font-600 group-hover:text-primary">{path.replace('/api/v1', '')}</code>
          <span lang="en" className="block text-13 text-ink-3 wide:ml-3 wide:inline">
            {summary}
          </span>
        </span>
        {open && <Tag>로그인 없이</Tag>}
        <Icon name="down" className="size-4 shrink-0 self-center text-ink-3 group-open:rotate-180" />
      </summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 pt-1 pb-6 wide:pl-[68px]">
        <FieldTable operation={operation} />
        {answer ? (
          <CodeBlock label={`${status} 응답`}>{answer}</CodeBlock>
        ) : (
          <p className="text-13 text-ink-3">{status} 응답에는 내용이 없어요.</p>
        )}
        <p className="text-13 text-ink-3">
          {refusals.map((refusal) => (
            <a
              key={refusal}
              href={`#${refusal}`}
              title={titles[refusal]}
              className="mr-3 tabular-nums hover:text-primary"
            >
              {refusal}
            </a>
          ))}
        </p>
        <TryIt operation={{ id, method, path, fields, body }} />
      </div>
    </details>
  )
}

const places = { path: '주소', query: '물음표 뒤', header: '헤더', body: '본문' }

function FieldTable({ operation: { id, fields } }: { operation: OperationReference }) {
  if (fields.length === 0) return null

  return (
    <table className="w-full text-left text-13" aria-labelledby={id}>
      <thead className="text-12 text-ink-3">
        <tr>
          <th className="py-1 pr-3 font-500">항목</th>
          <th className="py-1 pr-3 font-500">어디에</th>
          <th className="py-1 font-500">종류</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, place, kind, required }) => (
          <tr key={`${place} ${name}`} className="border-t border-line align-top">
            <td className="py-1.5 pr-3">
              <code className="font-600">{name}</code>
              {required && <span className="ml-1.5 text-12 font-500 text-danger">필수</span>}
            </td>
            <td className="py-1.5 pr-3 whitespace-nowrap text-ink-3">{places[place]}</td>
            <td className="py-1.5 text-12 text-ink-2">
              <code>{kind}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
