import type { SectionView } from '@/lib/catalogue/schema'
import type { AskedGroup } from '@/lib/wizard/asked'

/** A group as the page shows it. */
export type WishedGroup = {
  asked: AskedGroup
  title: string
  text: string
  colour: number
  sections: SectionView[]
}

/** As much of a class as a result shows. */
export type DrawnClass = {
  title: string
  number: string
  professor: string
  colour: number
  meetings: { day: number; start: string; end: string }[]
}

/** What results are drawn of: the sections by their ids, and what stays where it is. */
export type Drawing = { classes: Record<string, DrawnClass>; kept: DrawnClass[] }
