'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { type Asked, askedIn, wizardPath } from '@/lib/wizard/asked'
import type { WishedGroup } from './class-views'
import { Company, type CompanyProps } from './company'
import { GroupRow } from './group-row'
import { Wishes } from './wishes'

type WishFormProps = {
  asked: Asked
  groups: WishedGroup[]
  plans: readonly { value: string; label: string }[]
  company: CompanyProps
}

/** Groups and wishes: a form as it stands; with scripts each change finds at once. */
export function WishForm({ asked: known, groups, plans, company }: WishFormProps) {
  const router = useRouter()
  const here = wizardPath(known)
  const [wanted, setWanted] = useState({ from: here, asked: known })
  const [isWaiting, startWaiting] = useTransition()
  // What was ticked a moment ago holds until the page knows it.
  const asked = wanted.from === here ? wanted.asked : known

  function change(event: FormEvent<HTMLFormElement>) {
    const form = new FormData(event.currentTarget)
    const next = askedIn(
      Object.fromEntries([...form.keys()].map((name) => [name, form.getAll(name).map(String)])),
    )
    setWanted({ from: here, asked: next })
    startWaiting(() => router.replace(wizardPath(next), { scroll: false }))
  }

  return (
    <form
      action="/timetables/wizard"
      aria-label="조건"
      aria-busy={isWaiting}
      onChange={change}
      className="grid gap-[18px]"
    >
      <HiddenFields fields={{ semester: asked.semester, ...(asked.sort ? { sort: asked.sort } : {}) }} />
      {groups.length > 0 && (
        <ul aria-label="담을 묶음">
          {groups.map((group, place) => (
            <GroupRow
              key={wizardPath({ ...known, groups: [group.asked] })}
              place={place}
              group={group}
              asked={asked}
            />
          ))}
        </ul>
      )}
      <Wishes asked={asked} plans={plans} />
      <Company asked={asked} {...company} />
      <div className="unscripted">
        <Button type="submit" tone="line" wide>
          이대로 찾기
        </Button>
      </div>
    </form>
  )
}
