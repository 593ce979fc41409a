import type { Metadata } from 'next'
import { PlainFrame } from '@/components/shell/plain-frame'
import { endpoints } from '@/lib/http/endpoints'
import { openapiDocument } from '@/lib/http/openapi'
import { referenceOf } from '@/lib/http/reference'
import { titles } from '@/lib/http/titles'
import { Conventions } from './conventions'
import { OperationPart } from './operation-part'
import { TokenField } from './token-field'

export const metadata: Metadata = { title: 'API' }

const sections = referenceOf(openapiDocument(endpoints))

export default function DocsPage() {
  return (
    <PlainFrame>
      <div className="desk:grid desk:grid-cols-[196px_minmax(0,1fr)] desk:gap-12">
        <nav
          aria-label="API 차례"
          className="hidden self-start py-8 text-14 desk:sticky desk:top-[60px] desk:block"
        >
          <p className="mb-2 text-12 font-600 text-ink-3">차례</p>
          <ul className="grid gap-1">
            {[...sections.map(({ name }) => name), '오류'].map((name) => (
              <li key={name}>
                <a href={`#${name}`} className="block py-1 text-ink-2 hover:text-primary">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>

        <div className="min-w-0 max-w-[820px] pt-6 wide:pt-9">
          <h1 className="text-21 wide:text-26">모람 API</h1>
          <Conventions />
          <TokenField />

          {sections.map(({ name, operations }) => (
            <section key={name} id={name} aria-labelledby={`${name}-name`} className="mt-9">
              <h2 id={`${name}-name`} className="border-b border-line-2 pb-2 text-16 font-700">
                {name}
              </h2>
              {operations.map((operation) => (
                <OperationPart key={operation.id} operation={operation} />
              ))}
            </section>
          ))}

          <section id="오류" aria-labelledby="refusals-name" className="mt-9">
            <h2 id="refusals-name" className="border-b border-line-2 pb-2 text-16 font-700">
              오류
            </h2>
            <dl>
              {Object.entries(titles).map(([status, title]) => (
                <div
                  key={status}
                  id={status}
                  className="flex gap-4 border-b border-line py-2.5 text-14 target:bg-wash"
                >
                  <dt className="w-12 font-650 tabular-nums">{status}</dt>
                  <dd className="text-ink-2">{title}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </div>
    </PlainFrame>
  )
}
