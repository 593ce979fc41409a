import { changesApi } from '@/lib/changes/api'
import { handle } from '@/lib/http/handle'

export const PUT = handle(changesApi.answer)
export const DELETE = handle(changesApi.takeBack)
