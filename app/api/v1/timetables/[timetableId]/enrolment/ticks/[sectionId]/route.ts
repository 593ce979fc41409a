import { enrolmentApi } from '@/lib/enrolment/api'
import { handle } from '@/lib/http/handle'

export const PUT = handle(enrolmentApi.tick)
