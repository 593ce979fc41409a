import { changesApi } from '@/lib/changes/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(changesApi.list)
