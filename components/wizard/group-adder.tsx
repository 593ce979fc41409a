import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { IconLink } from '@/components/ui/icon-button'
import type { SectionPage, SectionView } from '@/lib/catalogue/schema'
import { codeText, timeText } from '@/lib/catalogue/wording'
import { type Asked, wizardPath } from '@/lib/wizard/asked'

type GroupAdderProps = {
  asked: Asked
  /** The group that is added to; a new one where none is named. */
  into: number | null
  title: string
  q: string
  found: SectionPage | null
}

/** The catalogue, to put whole courses or single sections into a group. */
export function GroupAdder({ asked, into, title, q, found }: GroupAdderProps) {
  const target = into === null ? { add: '1' } : { into: String(into) }
  const address = new URL(wizardPath(asked, target), 'http://address')
  const put = (kind: 'courses' | 'sections', id: string) => wizardPath(withIn(asked, into, { kind, id }))

  return (
    <section aria-label={title} className="mb-4 rounded-panel bg-sheet px-4 pt-2 pb-4 shadow-rest">
      <div className="flex min-h-9 items-center justify-between">
        <h3 className="text-14 font-650">{title}</h3>
        {asked.groups.length > 0 && (
          <IconLink
            icon="close"
            size="s"
            label="닫기"
            href={wizardPath(asked)}
            replace
            prefetch={false}
            scroll={false}
          />
        )}
      </div>
      <search>
        <form action="/timetables/wizard" className="flex gap-2">
          <Wished address={address} />
          <div className="flex min-h-11 min-w-0 flex-1 items-center rounded-ctl px-3 edge">
            <label htmlFor="q" className="sr-only">
              수업 찾기
            </label>
            <input
              id="q"
              name="q"
              type="search"
              maxLength={100}
              defaultValue={q}
              placeholder="과목, 교수, 초성"
              className="w-full min-w-0 self-stretch bg-transparent text-prose/normal"
            />
          </div>
          <button
            type="submit"
            className="min-h-11 flex-none rounded-ctl px-3 text-14 font-600 shadow-[inset_0_0_0_1px_var(--field)] hover:bg-sunken"
          >
            찾기
          </button>
        </form>
      </search>
      {found && (
        <p role="status" className="pt-2 text-12 text-ink-3">
          {found.total === 0
            ? `‘${q}’에 맞는 수업이 없어요. 다른 말로 찾아 주세요.`
            : `분반 ${found.total}개를 찾았어요.`}
        </p>
      )}
      <ul aria-label="찾은 과목">
        {byCourse(found?.items ?? []).map(([first, ...others]) => (
          <li key={first.course.id} className="border-b border-line py-2 last:border-0">
            <div className="flex items-center justify-between gap-2">
              <b className="min-w-0 text-14 font-620">{first.course.title}</b>
              <ButtonLink
                href={put('courses', first.course.id)}
                aria-label={`${first.course.title} 모든 분반 담기`}
                tone="soft"
                size="s"
                icon="plus"
                replace
                prefetch={false}
                scroll={false}
              >
                모든 분반
              </ButtonLink>
            </div>
            <ul>
              {[first, ...others].map((section) => (
                <li key={section.id} className="flex items-center gap-2 text-12 text-ink-2">
                  <span className="min-w-0 flex-1 py-1 leading-[1.4] tabular-nums">
                    {codeText(section)} {section.professor} · {timeText(section)}
                  </span>
                  <Link
                    href={put('sections', section.id)}
                    aria-label={`${first.course.title} ${codeText(section)} 분반만 담기`}
                    replace
                    prefetch={false}
                    scroll={false}
                    className="relative inline-flex min-h-[34px] flex-none items-center gap-1 text-12 font-600 text-primary after:absolute after:-inset-[5px]"
                  >
                    <Icon name="plus" firm className="size-3.5" />이 분반만
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Everything that was asked for so far, to be asked for again with the search. */
function Wished({ address }: { address: URL }) {
  const fields = [...address.searchParams].map(([name, value], place) => ({
    key: `${name} ${place}`,
    name,
    value,
  }))
  return fields.map(({ key, name, value }) => <HiddenFields key={key} fields={{ [name]: value }} />)
}

type Put = { kind: 'courses' | 'sections'; id: string }

/** The wishes with a course or a section more: in its group, or in a group of its own that must be taken. */
function withIn(asked: Asked, into: number | null, { kind, id }: Put): Asked {
  const group = into === null ? undefined : asked.groups[into]
  if (into === null || !group) {
    const made = { courses: [], sections: [], choose: 1, must: true, [kind]: [id] }
    return { ...asked, groups: [...asked.groups, made] }
  }
  return {
    ...asked,
    groups: asked.groups.toSpliced(into, 1, { ...group, [kind]: [...new Set([...group[kind], id])] }),
  }
}

/** Each course with the sections of it that were found, in the order of the list. */
function byCourse(sections: readonly SectionView[]): [SectionView, ...SectionView[]][] {
  const courses = new Map<string, [SectionView, ...SectionView[]]>()
  for (const section of sections) {
    const known = courses.get(section.course.id)
    if (known) known.push(section)
    else courses.set(section.course.id, [section])
  }
  return [...courses.values()]
}
