import { enrolmentApi } from '@/lib/enrolment/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(enrolmentApi.get)
export const PUT = handle(enrolmentApi.write)
