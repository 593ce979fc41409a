import type { PictureLook } from './schema'

type CoursePaint = { field: string; edge: string; ink: string }
export type Paint = {
  paper: string
  ink: string
  soft: string
  faint: string
  line: string
  rule: string
  primary: string
  /** Of the colours 1 to 12. */
  courses: readonly CoursePaint[]
}

/** The house's colours for what no style sheet reaches. */
export const paints: Record<PictureLook, Paint> = {
  light: {
    paper: '#faf8f3',
    ink: '#1b1c19',
    soft: '#474840',
    faint: '#66675d',
    line: '#e6e2d8',
    rule: '#d2cdc0',
    primary: '#0b6b50',
    courses: [
      { field: '#caf1dc', edge: '#2d9c70', ink: '#03432c' },
      { field: '#ddedca', edge: '#71943f', ink: '#2b4004' },
      { field: '#efe7c2', edge: '#9a861b', ink: '#423802' },
      { field: '#fde1c3', edge: '#b57727', ink: '#502f02' },
      { field: '#ffded2', edge: '#c26b49', ink: '#5b260f' },
      { field: '#ffdddd', edge: '#c4666a', ink: '#5c2227' },
      { field: '#fedbea', edge: '#bb6690', ink: '#57233e' },
      { field: '#f5dcfc', edge: '#a46eb5', ink: '#4a2854' },
      { field: '#e5e3ff', edge: '#8678c9', ink: '#382e60' },
      { field: '#dbe7fe', edge: '#6184ce', ink: '#213664' },
      { field: '#cfebfe', edge: '#2d8fc6', ink: '#013c5a' },
      { field: '#c0f1f6', edge: '#0d98a4', ink: '#024046' },
    ],
  },
  dark: {
    paper: '#141513',
    ink: '#ecebe4',
    soft: '#c6c6bc',
    faint: '#9b9c91',
    line: '#2a2c28',
    rule: '#3c3f39',
    primary: '#5fd3a6',
    courses: [
      { field: '#17392a', edge: '#51b588', ink: '#cbefdb' },
      { field: '#2a361a', edge: '#8aac5b', ink: '#dcebcb' },
      { field: '#383211', edge: '#b19f42', ink: '#ece6c4' },
      { field: '#422c13', edge: '#cd9049', ink: '#f9e0c5' },
      { field: '#47291d', edge: '#da8564', ink: '#ffdccf' },
      { field: '#482728', edge: '#dd8083', ink: '#fedbdb' },
      { field: '#452735', edge: '#d480a8', ink: '#fdd9e9' },
      { field: '#3c2942', edge: '#bc87cd', ink: '#f2dcf9' },
      { field: '#312d49', edge: '#9d92e1', ink: '#e3e1ff' },
      { field: '#24314b', edge: '#7a9de6', ink: '#d8e5fe' },
      { field: '#163548', edge: '#50a8dd', ink: '#cbe9fe' },
      { field: '#07393e', edge: '#1db2c0', ink: '#c3eef3' },
    ],
  },
}
