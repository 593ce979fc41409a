import { handle } from '@/lib/http/handle'
import { examNotesApi } from '@/lib/reviews/exam-api'

export const GET = handle(examNotesApi.get)
export const PATCH = handle(examNotesApi.edit)
export const DELETE = handle(examNotesApi.delete)
