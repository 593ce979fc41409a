import { enrolmentApi } from '@/lib/enrolment/api'
import { handle } from '@/lib/http/handle'

export const POST = handle(enrolmentApi.fill)
