import { handle } from '@/lib/http/handle'
import { examNotesApi } from '@/lib/reviews/exam-api'

export const PUT = handle(examNotesApi.vote)
export const DELETE = handle(examNotesApi.unvote)
