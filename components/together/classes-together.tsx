import { SectionRow } from '@/components/catalogue/section-row'
import { buttonClass } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Pager } from '@/components/ui/pager'
import { Part } from '@/components/ui/part'
import type { SectionPage } from '@/lib/catalogue/schema'
import { type FreeAsked, freeAddress, freeFields } from '@/lib/together/asked'
import type { FreeTimeView } from '@/lib/together/free-schema'

/** Sections that several of them have, and who. */
export function SharedClasses({
  shared,
  nameOf,
}: {
  shared: FreeTimeView['shared']
  nameOf: (id: string) => string
}) {
  if (shared.length === 0) return null

  return (
    <Part id="shared" title="함께 듣는 수업" count={shared.length}>
      <ul aria-labelledby="shared">
        {shared.map(({ section, people }) => (
          <SectionRow key={section.id} section={section}>
            <span className="text-13 font-550 text-ink-2">{people.map(nameOf).join(', ')}</span>
          </SectionRow>
        ))}
      </ul>
    </Part>
  )
}

/** Sections that all of them could add; looked through by words, page by page. */
export function ClassesTogether({ found, asked }: { found: SectionPage; asked: FreeAsked }) {
  return (
    <Part id="classes" title="같이 들을 수 있는 수업" count={found.total}>
      <form action="/friends/free#classes" className="flex items-end gap-2 pt-4">
        <HiddenFields fields={freeFields(asked, { q: '', cursor: '' })} />
        <div className="min-w-0 flex-1">
          <Field label="수업 찾기" name="q" value={asked.q} />
        </div>
        <button type="submit" className={`${buttonClass({ tone: 'line' })} min-h-12`}>
          찾기
        </button>
      </form>
      {found.total === 0 && (
        <p className="py-5 text-15 text-ink-2">
          {asked.q
            ? '그 말로는 모두 비는 때에 열리는 수업이 없어요.'
            : '모두 비는 때에 열리는 수업이 없어요.'}
        </p>
      )}
      <ul aria-labelledby="classes">
        {found.items.map((section) => (
          <SectionRow key={section.id} section={section} search={asked.q} />
        ))}
      </ul>
      <Pager
        newest={asked.cursor ? `${freeAddress(asked, { cursor: '' })}#classes` : undefined}
        older={found.nextCursor ? `${freeAddress(asked, { cursor: found.nextCursor })}#classes` : undefined}
        olderLabel="다음 수업"
      />
    </Part>
  )
}
