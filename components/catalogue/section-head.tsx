import Link from 'next/link'
import type { SectionView } from '@/lib/catalogue/schema'
import { classificationsOf, codeText, creditsText } from '@/lib/catalogue/wording'

/** What a section is called, and who teaches it. */
export function SectionHead({ section }: { section: SectionView }) {
  const { course, professor, credits } = section
  const facts = [
    codeText(section),
    ...classificationsOf(section),
    credits === null ? '' : creditsText(credits),
  ]

  return (
    <div className="pt-3.5 pb-4 wide:pt-0">
      <p className="text-13 text-ink-3">{facts.filter(Boolean).join(' · ')}</p>
      <h1 className="text-21 text-balance wide:text-26">{course.title}</h1>
      <p className="flex flex-wrap items-center gap-x-1.5 text-15 text-ink-2">
        {professor ? `${professor} 교수` : '담당 교수가 정해지지 않았어요'}
        <Link
          href={`/courses/${course.id}`}
          className="inline-flex min-h-11 items-center px-1 text-13 font-600 text-primary"
        >
          과목 전체 보기
        </Link>
      </p>
    </div>
  )
}
