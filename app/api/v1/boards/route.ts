import { boardsApi } from '@/lib/boards/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(boardsApi.list)
export const POST = handle(boardsApi.open)
