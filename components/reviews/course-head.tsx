import type { ReactNode } from 'react'
import { PageBar } from '@/components/shell/page-bar'
import { Tabs } from '@/components/ui/tabs'
import type { CourseView } from '@/lib/catalogue/schema'
import { classificationsOf, creditsText } from '@/lib/catalogue/wording'

type CourseTab = 'reviews' | 'exams' | 'sections'

type CourseHeadProps = {
  course: CourseView
  counts: Record<CourseTab, number>
  here: CourseTab
  /** The professor who is looked at, or who all teach it. */
  who: ReactNode
  /** What stands above the views. */
  children?: ReactNode
}

/** What a course is called and who teaches it, over the three views of it. */
export function CourseHead({ course, counts, here, who, children }: CourseHeadProps) {
  const { id, code, title, offerings } = course
  const [section] = offerings.flatMap(({ sections }) => sections)
  const facts = [
    code,
    ...(section ? classificationsOf(section) : []),
    section?.credits == null ? '' : creditsText(section.credits),
  ]

  return (
    <>
      <PageBar title={here === 'reviews' ? '강의' : title} small={code} back="/courses" heading={false} />
      <div className="pt-3.5 wide:pt-0">
        <p className="text-13 text-ink-3">{facts.filter(Boolean).join(' · ')}</p>
        <h1 className="text-21 text-balance wide:text-26">{title}</h1>
        <div className="flex flex-wrap items-center gap-x-1.5 text-15 text-ink-2">{who}</div>
      </div>
      {children}
      <CourseTabs courseId={id} counts={counts} here={here} />
    </>
  )
}

const tabs = [
  { tab: 'reviews', label: '강의평', path: '' },
  { tab: 'exams', label: '시험 정보', path: '/exams' },
  { tab: 'sections', label: '분반', path: '/sections' },
] as const

function CourseTabs({
  courseId,
  counts,
  here,
}: { courseId: string } & Pick<CourseHeadProps, 'counts' | 'here'>) {
  return (
    <div className="pt-3">
      <Tabs
        label="과목"
        items={tabs.map(({ tab, label, path }) => ({
          href: `/courses/${courseId}${path}`,
          label,
          count: counts[tab],
          current: tab === here,
        }))}
      />
    </div>
  )
}
