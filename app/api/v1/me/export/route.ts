import { departureApi } from '@/lib/departure/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(departureApi.export)
