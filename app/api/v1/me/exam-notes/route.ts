import { handle } from '@/lib/http/handle'
import { examNotesApi } from '@/lib/reviews/exam-api'

export const GET = handle(examNotesApi.mine)
