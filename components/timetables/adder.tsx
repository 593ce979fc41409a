'use client'

import { useState } from 'react'
import { type Answer, useFinding } from '@/components/catalogue/use-finding'
import type { Asked } from '@/lib/catalogue/asked'
import type { Facets, SectionView } from '@/lib/catalogue/schema'
import type { Packed } from '@/lib/core/packed'
import type { TimetableView } from '@/lib/timetables/schema'
import { CataloguePanel } from './catalogue-panel'
import { addTo } from './desk-acts'
import { useDesk } from './use-desk'
import { useUnpacked } from './use-unpacked'

type AdderProps = {
  plan: Packed<TimetableView>
  asked: Asked
  answer: Packed<Answer>
  facets: Packed<Facets>
}

/** The catalogue on a page of its own, for those who came by its address. */
export function Adder(props: AdderProps) {
  const [{ plan }, desk] = useDesk(useUnpacked(props.plan))
  const facets = useUnpacked(props.facets)
  const here = `/timetables/${plan.id}/add`
  const finding = useFinding(props.asked, useUnpacked(props.answer), here)
  const [shown, setShown] = useState<SectionView | null>(null)
  return (
    <div className="-mx-gutter max-w-post wide:-mx-6">
      <CataloguePanel
        {...{ plan, finding, facets, here, shown }}
        onShow={setShown}
        onAdd={(section) => addTo(desk, plan, section)}
      />
    </div>
  )
}
