import { handle } from '@/lib/http/handle'
import { universitiesApi } from '@/lib/universities/api'

export const GET = handle(universitiesApi.list)
