import { Icon } from '@/components/ui/icon'
import type { StandingView } from '@/lib/graduation/schema'
import { choiceText } from '@/lib/graduation/wording'

/** What has to be among the courses, and whether it is. */
export function RequiredList({ required }: Pick<StandingView, 'required'>) {
  return (
    <ul aria-labelledby="required">
      {required.map(({ classification, choose, courses, left, leftAfter }) => (
        <li key={courses.map(({ code }) => code).join(' ')} className="border-b border-line py-2.5">
          <p className="flex items-baseline justify-between gap-3 text-13 text-ink-3">
            <span>
              {classification}
              {courses.length > 1 && ` · ${choiceText(choose, courses.length)}`}
            </span>
            <span className={left === 0 ? 'font-600 text-primary' : 'font-600 text-ink-2'}>
              {leftText(left, leftAfter)}
            </span>
          </p>
          <ul>
            {courses.map((course) => (
              <RequiredRow key={course.code} course={course} met={left === 0} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

const states = {
  passed: { icon: 'check', text: '들었어요', look: 'text-primary' },
  planned: { icon: 'timetable', text: '계획에 있어요', look: 'text-ink-2' },
  left: { icon: 'minus', text: '아직이에요', look: 'text-ink-3' },
} as const

type RequiredRowProps = { course: StandingView['required'][number]['courses'][number]; met: boolean }

/** An alternative that is no longer needed says nothing of itself. */
function RequiredRow({ course: { code, title, credits, state }, met }: RequiredRowProps) {
  const { icon, text, look } = states[state]
  const isSpare = met && state === 'left'

  return (
    <li className={`flex min-h-9 items-center gap-2 text-14 ${isSpare ? 'text-ink-3' : ''}`}>
      <Icon name={icon} firm className={`size-4 ${look}`} />
      <span className="min-w-0 flex-1">
        {title}{' '}
        <span className="text-12 text-ink-3 tabular-nums">
          {code} · {credits}학점
        </span>
      </span>
      <span className={`flex-none text-13 ${look}`}>{isSpare ? '' : text}</span>
    </li>
  )
}

function leftText(left: number, leftAfter: number): string {
  if (left === 0) return '채웠어요'

  return leftAfter === 0 ? '계획대로면 채워요' : `${leftAfter}과목 남아요`
}
