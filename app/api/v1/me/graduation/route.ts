import { graduationApi } from '@/lib/graduation/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(graduationApi.get)
