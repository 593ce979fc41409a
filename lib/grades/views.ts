import 'server-only'
import type { Class, Row, Settings, Sheet } from './book'
import type { ClassRow, SectionColumns, SheetRow } from './book-views'
import { gradeOn, type Scale } from './grade'
import { type Needed, neededFor } from './needed'
import type { GoalView, GradeBookView, RowView, SheetView, TakenView } from './schema'
import { summaryOf } from './summary'
import type { Taken, TakenSection } from './taken'

export function toClass(row: ClassRow): Class {
  const { entryId, title, professor, halfCredits } = row
  return { entryId, section: sectionOf(row), title, professor, halfCredits }
}

export function toRow(row: SheetRow, scale: Scale): Row[] {
  const { title, professor, halfCredits, grade, isMajor, isRetake } = row
  if (title === null) return []

  return [
    {
      entryId: null,
      section: sectionOf(row),
      title,
      professor: professor ?? '',
      halfCredits,
      grade: gradeOn(scale, grade),
      isMajor,
      isRetake,
    },
  ]
}

function sectionOf({
  sectionId,
  number,
  courseId,
  code,
  offeringId,
  targets,
}: SectionColumns): TakenSection | null {
  return sectionId === null ? null : { id: sectionId, number, courseId, code, offeringId, targets }
}

export function toSheetView({ semester, isPast, version, rows, offered }: Sheet): SheetView {
  return {
    semester,
    running: !isPast,
    rows: rows.map(toRowView),
    offered: offered.map(toRowView),
    version,
  }
}

function toRowView({ title, professor, halfCredits, grade, isMajor, isRetake, section }: Row): RowView {
  return {
    title,
    professor,
    credits: halfCredits / 2,
    grade,
    major: isMajor,
    retake: isRetake,
    section: section && toSectionView(section),
  }
}

function toSectionView({ id, number, courseId, code }: TakenSection) {
  return { id, number, course: { id: courseId, code } }
}

export function toTakenView(taken: Taken): TakenView {
  const { semester, isPast, title, professor, halfCredits, section, grade, entryId } = taken
  return {
    semester,
    running: !isPast,
    title,
    professor,
    credits: halfCredits === null ? null : halfCredits / 2,
    section: section && {
      ...toSectionView(section),
      offeringId: section.offeringId,
      classifications: [
        ...new Set(section.targets.map(({ classification }) => classification).filter(Boolean)),
      ],
    },
    grade,
    major: taken.isMajor,
    retake: taken.isRetake,
    replaced: taken.isReplaced,
    byHand: entryId === null,
  }
}

/** Sheets come oldest first. */
export function toGradeBookView(sheets: readonly SheetView[], { rules, goal }: Settings): GradeBookView {
  const { average, major, earned, tally, semesters } = summaryOf(sheets, rules)
  const left = Math.max(0, goal.halfCredits - earned)
  const needed = goal.average === null ? null : neededFor(tally, { wished: goal.average, left }, rules)

  return {
    scale: rules.scale / 10,
    rounding: rules.rounding,
    average: pointsOf(average),
    majorAverage: pointsOf(major),
    earnedCredits: earned / 2,
    goal: { ...toGoalView(goal), needed: needed && toNeededView(needed) },
    semesters: sheets
      .map((sheet, place) => ({
        ...sheet,
        average: pointsOf(semesters[place]?.average ?? null),
        majorAverage: pointsOf(semesters[place]?.major ?? null),
        earnedCredits: (semesters[place]?.earned ?? 0) / 2,
      }))
      .toReversed(),
  }
}

export function toGoalView({ halfCredits, average }: Settings['goal']): GoalView {
  return { credits: halfCredits / 2, average: pointsOf(average) }
}

function toNeededView(needed: Needed) {
  switch (needed.kind) {
    case 'reached':
      return { kind: needed.kind, average: null }
    case 'needed':
      return { kind: needed.kind, average: pointsOf(needed.average) }
    case 'unreachable':
      return { kind: needed.kind, average: pointsOf(needed.best) }
  }
}

/** Hundredths as the API writes points. */
function pointsOf(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100
}
