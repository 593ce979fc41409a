import { boardsApi } from '@/lib/boards/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(boardsApi.get)
export const PATCH = handle(boardsApi.edit)
export const DELETE = handle(boardsApi.close)
