import * as z from 'zod'
import { meView, sessionView } from '@/lib/accounts/schema'
import { boardView } from '@/lib/boards/schema'
import { answerPage } from '@/lib/changes/schema'
import { commentView } from '@/lib/comments/schema'
import { enrolmentPage } from '@/lib/enrolment/schema'
import { blockedView, callView, friendView } from '@/lib/friends/schema'
import { gradeBookView, takenPage } from '@/lib/grades/schema'
import { noticeView } from '@/lib/inbox/schema'
import { reportView } from '@/lib/moderation/schema'
import { postView } from '@/lib/posts/schema'
import { noteView } from '@/lib/reviews/exam-schema'
import { reviewView } from '@/lib/reviews/schema'
import { sharingView } from '@/lib/sharing/schema'
import { timetableView } from '@/lib/timetables/schema'

const wish = z.enum(['keep', 'erase'])
export type Wish = z.output<typeof wish>

/** What becomes of what was written by name, and of what was written anonymously. */
export const leaveWishes = z.strictObject({ writings: wish, anonymousWritings: wish })
export type LeaveWishes = z.output<typeof leaveWishes>

export const leaveInput = z.strictObject({
  ...leaveWishes.shape,
  /** Asked for again: leaving cannot be undone. */
  password: z.string().max(1000),
})

/** Everything of one person, each part as its own resource shows it; newest first. */
export const exportView = z
  .strictObject({
    exportedAt: z.iso.datetime(),
    profile: meView,
    /** Boards one opened and still owns. */
    boards: z.array(boardView),
    /** Slugs of pinned boards, in one's own order. */
    pins: z.array(z.string()),
    /** Named and anonymous. */
    posts: z.array(postView),
    comments: z.array(commentView),
    scraps: z.array(postView),
    reviews: z.array(reviewView),
    examNotes: z.array(noteView),
    /** What one brought before those who look after the campus. */
    reports: z.array(reportView),
    inbox: z.array(noticeView),
    /** Of every semester, with their entries and memos. */
    timetables: z.array(timetableView),
    /** What one answered when the university's list changed a class. */
    changeAnswers: answerPage.shape.items,
    /** What one wants to register for. */
    enrolments: enrolmentPage.shape.items,
    courses: takenPage.shape.items,
    /** `null` before one is verified. */
    grades: gradeBookView.nullable(),
    friends: z.array(friendView),
    friendCalls: z.array(callView),
    blocked: z.array(blockedView),
    /** Links and calendar addresses that are open; their secrets are kept nowhere. */
    sharing: z.array(sharingView),
    sessions: z.array(sessionView),
  })
  .meta({ id: 'Export' })
export type ExportView = z.output<typeof exportView>
