import { handle } from '@/lib/http/handle'
import { togetherApi } from '@/lib/together/api'

export const GET = handle(togetherApi.sight)
