import { handle } from '@/lib/http/handle'
import { feedEndpoint } from '@/lib/sharing/api'

export const GET = handle(feedEndpoint)
