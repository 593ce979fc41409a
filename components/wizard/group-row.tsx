import Link from 'next/link'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { IconLink } from '@/components/ui/icon-button'
import { codeText, timeText } from '@/lib/catalogue/wording'
import { type Asked, groupText, wizardPath } from '@/lib/wizard/asked'
import type { WishedGroup } from './class-views'
import { Swatch } from './swatch'

const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

type GroupRowProps = { place: number; group: WishedGroup; asked: Asked }

/** One group: what is in it, whether it must be taken, and how many of it. */
export function GroupRow({ place, group: { title, text, colour, sections }, asked }: GroupRowProps) {
  const wished = asked.groups[place]
  if (!wished) return null
  const courses = new Set(sections.map(({ course }) => course.id)).size
  const change = (groups: Asked['groups']) => wizardPath({ ...asked, groups })
  const without = (id: string) => {
    const left = sections.filter((section) => section.id !== id).map((section) => section.id)
    return change(asked.groups.toSpliced(place, 1, { ...wished, courses: [], sections: left }))
  }

  return (
    <li className="border-b border-line py-[7px]">
      <HiddenFields fields={{ g: groupText(wished), ...(courses > 1 ? {} : { n: '1' }) }} />
      <div className="flex items-center gap-2">
        <Swatch colour={colour} />
        <b className="min-w-0 flex-1 text-14/tight font-620">{title}</b>
        <label className="relative inline-flex h-[34px] flex-none items-center rounded-ctl px-2.5 text-12 font-550 text-ink-3 shadow-[inset_0_0_0_1px_var(--line-2)] after:absolute after:-inset-[5px] has-checked:bg-wash has-checked:font-650 has-checked:text-primary has-checked:shadow-[inset_0_0_0_1px_var(--primary)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary">
          <input
            type="checkbox"
            name="must"
            value={place}
            aria-label={`${title} 꼭 담기`}
            checked={wished.must}
            onChange={() => {}}
            className="absolute inset-0 z-1 opacity-0"
          />
          꼭
        </label>
        <IconLink
          icon="close"
          size="s"
          label={`${title} 빼기`}
          href={change(asked.groups.toSpliced(place, 1))}
          replace
          prefetch={false}
          scroll={false}
        />
      </div>
      <details className="pl-5">
        <summary className="w-fit py-0.5 text-12 text-ink-3">
          <span className="sr-only">{title}, </span>
          {text}
        </summary>
        {courses > 1 && (
          <label className="flex items-center gap-2 py-1 text-13">
            이 가운데
            <select
              name="n"
              value={wished.choose}
              onChange={() => {}}
              className="h-9 rounded-ctl bg-sheet px-2 text-13 shadow-[inset_0_0_0_1px_var(--field)]"
            >
              {counts.slice(0, courses).map((count) => (
                <option key={count} value={count}>
                  {count}과목
                </option>
              ))}
            </select>
          </label>
        )}
        <ul>
          {sections.map((section) => (
            <li key={section.id} className="flex items-center gap-2 text-12 text-ink-2">
              <span className="min-w-0 flex-1 py-1.5 leading-[1.4]">
                <b className="font-600">{courses > 1 ? section.course.title : codeText(section)}</b>{' '}
                {section.professor} · {timeText(section)}
              </span>
              {sections.length > 1 && (
                <IconLink
                  icon="close"
                  size="s"
                  label={`${codeText(section)} 분반 빼기`}
                  href={without(section.id)}
                  replace
                  prefetch={false}
                  scroll={false}
                />
              )}
            </li>
          ))}
        </ul>
        <Link
          href={wizardPath(asked, { into: String(place) })}
          prefetch={false}
          scroll={false}
          className="inline-block py-1.5 text-13 font-600 text-primary"
        >
          이 묶음에 과목 더하기
        </Link>
      </details>
    </li>
  )
}
