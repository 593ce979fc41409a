import { handle } from '@/lib/http/handle'
import { examNotesApi } from '@/lib/reviews/exam-api'

export const DELETE = handle(examNotesApi.delete)
