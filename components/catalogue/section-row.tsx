'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Meta } from '@/components/ui/meta'
import { Tag } from '@/components/ui/tag'
import type { SectionView } from '@/lib/catalogue/schema'
import { capacityText, classificationsOf, codeText, creditsText, timeText } from '@/lib/catalogue/wording'
import { Marked } from './marked'

type SectionRowProps = {
  section: SectionView
  /** What the row is called where all have the same title: the professor. */
  by?: 'title' | 'professor' | undefined
  /** What was looked for: its letters are marked in the name. */
  search?: string | undefined
  /** What can be done with it, at the right. */
  children?: ReactNode
}

/** One section of a list: name and tags, time and room, then the small facts. The name is the link. */
export function SectionRow({ section, by = 'title', search = '', children }: SectionRowProps) {
  const { id, course, number, professor, credits, addedCount, rating } = section
  const capacity = capacityText(section)
  const teacher = professor || '담당 미정'

  return (
    <li className="group relative border-b border-line py-3">
      {children && <div className="relative z-1 float-right ml-3">{children}</div>}
      <h3 className="text-15/normal font-650 tracking-[-.012em]">
        <Link
          href={`/courses/sections/${id}`}
          prefetch={false}
          data-row
          className="mr-1.5 outline-none! transition-colors group-hover:text-primary after:absolute after:inset-0 after:rounded-block focus-visible:after:outline-2 focus-visible:after:outline-primary"
        >
          {by === 'title' ? <Marked title={course.title} search={search} /> : teacher}
        </Link>
        <span className="inline-flex flex-wrap gap-1.5 align-[1px]">
          {classificationsOf(section).map((classification) => (
            <Tag key={classification} tone="line">
              {classification}
            </Tag>
          ))}
          {number && <Tag tone="line">{number}</Tag>}
        </span>
      </h3>
      <p className="text-13 text-ink-2 tabular-nums">{timeText(section)}</p>
      <Meta className="mt-0.5">
        {by === 'title' && <span>{teacher}</span>}
        <span>{codeText(section)}</span>
        {credits !== null && <span>{creditsText(credits)}</span>}
        {capacity && <span>{capacity}</span>}
        {rating && (
          <span className="inline-flex items-center gap-0.5 font-600 text-scrap tabular-nums">
            <Icon name="star" filled className="size-[13px]" />
            <span className="sr-only">평점 </span>
            {rating.average.toFixed(1)}
          </span>
        )}
        {addedCount !== null && <span>담은 {addedCount}명</span>}
      </Meta>
    </li>
  )
}
