import { boardsApi } from '@/lib/boards/api'
import { handle } from '@/lib/http/handle'

export const PUT = handle(boardsApi.pin)
export const DELETE = handle(boardsApi.unpin)
