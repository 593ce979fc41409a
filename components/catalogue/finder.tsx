'use client'

import { type FormEvent, useState } from 'react'
import { type Asked, queryOf } from '@/lib/catalogue/asked'
import type { Facets, SemesterView } from '@/lib/catalogue/schema'
import { spokenSemester } from '@/lib/catalogue/semester'
import { ChosenChips } from './chosen-chips'
import { FilterPanel } from './filter-panel'
import { FoundList } from './found-list'
import { QuickSelect } from './quick-select'
import { SearchField } from './search-field'
import { type Answer, useFinding } from './use-finding'

type FinderProps = {
  asked: Asked
  answer: Answer
  facets: Facets
  semesters: readonly SemesterView[]
  /** The plan whose free hours are meant; `null` where there is none in that semester. */
  plan: string | null
}

const sorts = [
  { value: 'name', label: '이름순' },
  { value: 'code', label: '학수번호순' },
  { value: 'rating', label: '평점순' },
]

/** Search field, filters and what they leave. A form as it stands; with scripts every change finds at once. */
export function Finder({ asked: first, answer: firstAnswer, facets, semesters, plan }: FinderProps) {
  const { asked, answer, find, findMore, compose } = useFinding(first, firstAnswer, '/courses')
  const [isOpen, setOpen] = useState(false)
  const total = 'page' in answer ? answer.page.total : 0
  const named =
    semesters.find(({ name }) => name === asked.semester) ?? semesters.find(({ current }) => current)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    find({})
  }

  return (
    <search aria-label="강의 찾기">
      <form action="/courses" onSubmit={submit}>
        <div className="wide:grid wide:grid-cols-[minmax(0,1fr)_264px] wide:gap-10 desk:grid-cols-[minmax(0,1fr)_288px] desk:gap-12">
          <div className="min-w-0 pt-3 wide:pt-5">
            <SearchField value={asked.q} onFind={(q) => find({ q })} onCompose={compose} />
            <ChosenChips asked={asked} onFind={find} isOpen={isOpen} onOpen={() => setOpen(true)}>
              <QuickSelect
                label="학기"
                name="semester"
                value={named?.name ?? ''}
                options={semesters.map(({ name, year, term }) => ({
                  value: name,
                  label: spokenSemester(year, term),
                }))}
                // Another semester has other filters: the page is another one.
                onPick={(semester) =>
                  window.location.assign(`/courses?${queryOf({ ...asked, semester, free: '' })}`)
                }
              />
            </ChosenChips>
            <div className="flex items-center justify-between border-b border-line-2 pb-2">
              <p role="status" className="text-14 text-ink-2">
                <b className="font-650 text-ink tabular-nums">{total.toLocaleString('ko-KR')}개</b> 수업
              </p>
              <QuickSelect
                label="순서"
                name="sort"
                value={asked.sort || 'name'}
                options={sorts}
                onPick={(sort) => find({ sort })}
                bare
              />
            </div>
            <FoundList asked={asked} answer={answer} onFind={find} onMore={findMore} />
          </div>
          <FilterPanel
            asked={asked}
            facets={facets}
            total={total}
            plan={plan}
            onFind={find}
            isOpen={isOpen}
            onClose={() => setOpen(false)}
          />
        </div>
      </form>
    </search>
  )
}
